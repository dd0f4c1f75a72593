import type { Context } from "../../core/context.ts"
import { isId } from "../../core/ids.ts"
import { BATCH, deleteInBatches } from "../../db/delete-in-batches.ts"
import { closeAnswersOf } from "../../db/hot/close-answer.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system, systemSql } from "../../db/system.ts"
import { deleteBytes } from "../files/files.ts"
import { returnReservationsOf } from "../plans/plans.ts"
import { ACCOUNT_TABLES } from "./account-tables.ts"
import { releaseLimits } from "./release-limits.ts"

/**
 * Removes for good a client that the agency deleted: files, rows (`batch` of a table at a time) and the account itself.
 * Can be run again at any point.
 */
export async function purgeClient(ctx: Context, clientId: string, batch: number = BATCH): Promise<void> {
  const parentId = ctx.account.id
  const gone = { id: clientId, parentId, deletedAt: { not: null } }
  if (!isId(clientId) || !(await system().account.findFirst({ where: gone, select: { id: true } }))) return
  // Whoever was let in before the deletion may have begun another answer since.
  await closeAnswersOf(sqlOf(system()), clientId, "account")
  await system().$transaction((tx) => returnReservationsOf(sqlOf(tx), clientId))
  await deleteAllBytes(ctx, clientId, batch)
  for (const { table, where = "true", set } of ACCOUNT_TABLES)
    await empty(ctx, { table, where, ...(set && { set }) }, clientId, batch)
  await system().$transaction((tx) => releaseLimits(sqlOf(tx), clientId))
  await empty(ctx, { table: "Counter", where: "true" }, clientId, batch)
  await system().account.deleteMany({ where: gone })
}

const empty = (
  { signal }: Context,
  { table, where, set }: { table: string; where: string; set?: string },
  accountId: string,
  batch: number,
) =>
  deleteInBatches(
    { table, where: `"accountId" = $1::uuid and ${where}`, values: [accountId], ...(set && { set }) },
    async ({ text, values }) => (await systemSql().query<{ n: number }>(text, [...values])).rows[0]?.n ?? 0,
    { signal, batch },
  )

/** The bytes go before the rows that name them, so that none are left behind. */
async function deleteAllBytes(ctx: Context, accountId: string, batch: number): Promise<void> {
  let after: string | undefined
  for (;;) {
    const files = await system().file.findMany({
      where: { accountId, ...(after && { id: { gt: after } }) },
      select: { id: true, storageKey: true },
      orderBy: { id: "asc" },
      take: batch,
    })
    for (const { storageKey } of files) if (storageKey) await deleteBytes(storageKey)
    after = files.at(-1)?.id
    if (!after) return
    ctx.signal.throwIfAborted()
  }
}
