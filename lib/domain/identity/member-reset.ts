import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { system } from "../../db/system.ts"
import { transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { makeReset } from "./reset-password.ts"
import type { ResetLink } from "./schema.ts"

/** Longer than by mail: whoever makes it has to hand the link over. */
export const HANDED_MINUTES = 60

/**
 * A link to a new password for a member of a client, which somebody else hands over. Not for people who work in the
 * agency too: an admin would become its owner. Throws `not_found` for who is no member, `conflict` for those.
 */
export const makeMemberReset = procedure({
  permission: "members.write",
  input: z.strictObject({ userId: z.string() }),
  async run(ctx, { userId }): Promise<ResetLink> {
    const member = isId(userId) && (await memberOf(ctx.account.id, userId))
    if (!member) throw notFound("user")
    if (member.some(({ account }) => account.kind !== "customer"))
      throw new LiveryError(
        "conflict",
        "They work in the agency too: the operator of the server makes their link",
      )
    await transaction(ctx, (scope) => recordEvent(scope, "password.reset_link", { userId }))
    return makeReset(userId, HANDED_MINUTES)
  },
})

/** All memberships of a person, if one of them is in this account. */
async function memberOf(accountId: string, userId: string) {
  const all = await system().membership.findMany({
    where: { userId },
    select: { accountId: true, account: { select: { kind: true } } },
  })
  return all.some((each) => each.accountId === accountId) ? all : null
}
