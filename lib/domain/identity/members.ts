import { z } from "zod"
import { authorize, procedure } from "../../core/command.ts"
import { type Context, personId } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { releaseFrom } from "../../db/statements/assign.ts"
import { tellAll } from "../../db/statements/live.ts"
import { system } from "../../db/system.ts"
import type { TenantDb } from "../../db/transaction.ts"
import { auditedStatements, eventStatement, type Subject } from "../events/events.ts"
import { ChangeRoleInput, type Role } from "./schema.ts"

/**
 * Gives a member of the context's account another role. Only owners make owners and take that away, and one stays. Throws
 * `not_found` for who is no member, `not_authorized`, `conflict` at the only owner and in a demo.
 */
export const changeRole = procedure({
  permission: "members.write",
  input: ChangeRoleInput,
  run: (ctx, { userId, role }): Promise<void> =>
    atMember(ctx, userId, async (tx, member) => {
      if (member.role === role) return
      if (role === "owner") authorize(ctx, "ownership.write")
      if (member.role === "owner") assertNotLast(ctx, member)
      await tx.membership.updateMany({ where: keyOf(ctx, userId), data: { role } })
      if (role === "viewer") await release(tx, ctx, userId)
      const subject = { userId, from: member.role, to: role }
      await record(tx, ctx, "member.role_changed", subject, member.name)
    }),
})

/** Ends somebody's membership of the context's account at once, with what they do there just now. Throws like `changeRole`. */
export const removeMember = procedure({
  permission: "members.write",
  input: z.strictObject({ userId: z.string() }),
  run: (ctx, { userId }): Promise<void> =>
    atMember(ctx, userId, async (tx, member) => {
      if (member.role === "owner") assertNotLast(ctx, member)
      await tx.membership.deleteMany({ where: keyOf(ctx, userId) })
      await release(tx, ctx, userId)
      await record(tx, ctx, "member.removed", { userId }, member.name)
    }),
})

/** Ends the signed-in person's own membership, whatever their role. Throws `conflict` for the only owner and in a demo. */
export const leaveAccount = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  run: (ctx): Promise<void> => {
    const userId = personId(ctx)
    if (!userId) throw new LiveryError("not_authorized", "Only a person can leave an account")
    return atMember(ctx, userId, async (tx, member) => {
      if (member.role === "owner" && member.owners === 1) throw onlyOwner()
      await tx.membership.deleteMany({ where: keyOf(ctx, userId) })
      await release(tx, ctx, userId)
      await record(tx, ctx, "member.left", { userId }, member.name)
    })
  },
})

/** Of more, pages hear when they are read again. */
const MOST_TOLD = 100

/** What was theirs to see to is nobody's, and where they had taken over the bot answers again. */
async function release(tx: TenantDb, ctx: Context, userId: string): Promise<void> {
  const sql = sqlOf(tx)
  const { rows } = await sql.query(releaseFrom(ctx.account.id, userId))
  for (const { id } of rows.slice(0, MOST_TOLD)) {
    await sql.query(eventStatement(ctx, "conversation.assigned", { conversationId: id }))
    await sql.query(tellAll(ctx.account.id, id))
  }
}

async function record(
  tx: TenantDb,
  ctx: Context,
  type: string,
  subject: Subject,
  name: string,
): Promise<void> {
  for (const statement of auditedStatements(ctx, type, subject, name)) await sqlOf(tx).query(statement)
}

interface Member {
  role: Role
  /** What they are called, or their address. */
  name: string
  /** Owners of the account, this one included. */
  owners: number
}

// The owners are locked in one order: of two who demote each other at the same moment, the second finds one owner left.
const LOCK = `select m."userId", m.role::text as role, coalesce(u.name, u.email) as name
  from "Membership" m join "User" u on u.id = m."userId"
  where m."accountId" = $1::uuid and (m.role = 'owner' or m."userId" = $2::uuid) order by m.id for update of m`

async function atMember(
  ctx: Context,
  userId: string,
  change: (tx: TenantDb, member: Member) => Promise<void>,
): Promise<void> {
  if (ctx.account.isDemo)
    throw new LiveryError("conflict", "Everybody shares the demo's sign-ins, so its people stay as they are")
  if (!isId(userId)) throw notFound("user")
  await system().$transaction(async (tx) => {
    const { rows } = await sqlOf(tx).query<{ userId: string; role: Role; name: string }>({
      text: LOCK,
      values: [ctx.account.id, userId],
    })
    const member = rows.find((each) => each.userId === userId)
    if (!member) throw notFound("user")
    const owners = rows.filter(({ role }) => role === "owner").length
    await change(tx, { role: member.role, name: member.name, owners })
  })
}

function assertNotLast(ctx: Context, { owners }: Member): void {
  authorize(ctx, "ownership.write")
  if (owners === 1) throw onlyOwner()
}

const onlyOwner = () =>
  new LiveryError("conflict", "This is the account's only owner. Make somebody else an owner first")

const keyOf = ({ account }: Context, userId: string) => ({ accountId: account.id, userId })
