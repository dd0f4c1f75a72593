import { z } from "zod"
import { authorize, procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { system } from "../../db/system.ts"
import { transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { takeAttempt } from "./attempts.ts"
import { deliverInvitation, INVITATION_DAYS, realmOf } from "./invitation-link.ts"
import { newLinkSecret } from "./link-secret.ts"
import { type InvitationLink, InviteInput, type Open } from "./schema.ts"

const PER_HOUR = 100
const inSevenDays = () => new Date(Date.now() + INVITATION_DAYS * 24 * 60 * 60 * 1000)

/**
 * Invites one address into the context's account and answers with the link, which is shown this once and works once. An
 * open invitation of the same address ends with it. Only owners, and the agency, invite owners. Throws `invalid_input` for what is no address, `conflict` for
 * somebody who is a member already, `too_many_requests`.
 */
export const invite = procedure({
  permission: "members.write",
  input: InviteInput,
  async run(ctx, { role, ...given }): Promise<InvitationLink> {
    if (role === "owner") authorize(ctx, "ownership.write")
    const email = normaliseEmail(given.email)
    if (!email) throw invalidInput("Enter a valid e-mail address", ["email"])
    await takeTurn(ctx)
    const { secret, hash } = newLinkSecret()
    const id = newId()
    const expiresAt = inSevenDays()
    if (await isMember(ctx, email)) throw new LiveryError("conflict", `${email} can sign in already`)
    await transaction(ctx, async (scope) => {
      await scope.db.invitation.updateMany({ where: { email, ...OPEN }, data: { withdrawnAt: new Date() } })
      await scope.db.invitation.createMany({ data: [{ id, email, role, hash, expiresAt }] })
      await recordEvent(scope, "invitation.created", { invitationId: id, to: role }, email)
    })
    return deliverInvitation(ctx, { id, email, expiresAt, secret })
  },
})

/** Gives an invitation that is not accepted another link, for another seven days; the one before ends. Throws `not_found`. */
export const renewInvitation = procedure({
  permission: "members.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<InvitationLink> {
    await takeTurn(ctx)
    const { secret, hash } = newLinkSecret()
    const expiresAt = inSevenDays()
    const email = await change(ctx, id, { hash, expiresAt }, "invitation.renewed")
    return deliverInvitation(ctx, { id, email, expiresAt, secret })
  },
})

/** Ends an invitation that is not accepted. Throws `not_found`. */
export const withdrawInvitation = procedure({
  permission: "members.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    await change(ctx, id, { withdrawnAt: new Date() }, "invitation.withdrawn")
    return { id }
  },
})

const OPEN = { acceptedAt: null, withdrawnAt: null }

const change = (
  ctx: Context,
  id: string,
  data: { hash: Buffer<ArrayBuffer>; expiresAt: Date } | { withdrawnAt: Date },
  event: string,
): Promise<Open["email"]> =>
  transaction(ctx, async (scope) => {
    if (!isId(id)) throw notFound("invitation")
    const { db } = scope
    // The condition is part of the update: one that is accepted meanwhile stays accepted.
    const { count } = await db.invitation.updateMany({ where: { id, ...OPEN }, data })
    const stored =
      count && (await db.invitation.findFirst({ where: { id }, select: { email: true, role: true } }))
    if (!stored) throw notFound("invitation")
    // Whoever has an owner's link can become one.
    if ("hash" in data && stored.role === "owner") authorize(ctx, "ownership.write")
    await recordEvent(scope, event, { invitationId: id }, stored.email)
    return stored.email
  })

async function isMember({ account }: Context, email: string): Promise<boolean> {
  const where = { accountId: account.id, user: { realmId: realmOf(account), email } }
  return (await system().membership.findFirst({ where, select: { id: true } })) !== null
}

/** Mails go to whatever address is typed, so that an agency cannot flood people it counts as one over its clients. */
const takeTurn = ({ account }: Context) =>
  takeAttempt({ key: `invite:${realmOf(account)}`, max: PER_HOUR, seconds: 60 * 60 })
