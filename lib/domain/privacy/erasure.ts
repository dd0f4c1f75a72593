import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import type { Prisma } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { closeAnswersOf } from "../../db/statements/close-answer.ts"
import { addToErasure, type Hidden } from "../../db/statements/erasures.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { type CountRows, purgeConversations } from "./purge-conversations.ts"
import type { Erasure } from "./schema.ts"

/** Notes that something is being removed, in the transaction that begins it; returns the record's id. */
export async function beginErasure(
  ctx: Scope,
  { kind, subject }: Pick<Erasure, "kind" | "subject">,
): Promise<string> {
  const id = newId()
  const { kind: actorKind, id: actorId } = ctx.principal
  await ctx.db.erasure.createMany({
    data: [{ id, kind, subject: subject as Prisma.InputJsonObject, actorKind, actorId }],
  })
  return id
}

/** Counts what goes into an erasure's record. */
export const countInto =
  (erasureId: string): CountRows =>
  async (scope, table, rows) =>
    rows && sqlOf(scope.db).query(addToErasure(scope.account.id, { erasureId, table, rows }))

/**
 * Removes some conversations, a few hundred at most. They are hidden first, with what their answers in the making hold of the
 * limits given back, so that a process that dies leaves the rest to `purge-deleted`. `hide` says which of them go, `begin`
 * makes their record once there are any. Returns what went.
 */
export async function eraseSome(
  ctx: Context,
  begin: (scope: Scope) => Promise<string>,
  hide: (scope: Scope) => Promise<Hidden[]>,
): Promise<Hidden[]> {
  const { gone, erasureId } = await transaction(ctx, async (scope) => {
    const gone = await hide(scope)
    if (!gone.length) return { gone, erasureId: "" }
    await closeAnswersOf(sqlOf(scope.db), ctx.account.id, "conversations", idsOf(gone))
    await enqueue(scope, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    return { gone, erasureId: await begin(scope) }
  })
  if (gone.length) await purgeConversations(ctx, idsOf(gone), countInto(erasureId))
  return gone
}

const idsOf = (rows: readonly Hidden[]): string[] => rows.map(({ id }) => id)

/** The latest fifty records of what was removed, newest first. */
export const listErasures = query({
  permission: "contacts.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Erasure[]> {
    const rows = await ctx.db.erasure.findMany({ orderBy: { id: "desc" }, take: 50 })
    return rows.map(({ accountId, ...row }) => row as unknown as Erasure)
  },
})
