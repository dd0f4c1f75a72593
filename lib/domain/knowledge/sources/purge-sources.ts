import type { Context } from "../../../core/context.ts"
import { BATCH, deleteOwn } from "../../../db/delete-in-batches.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { lockSource } from "../../../db/statements/source-version.ts"
import { transaction } from "../../../db/transaction.ts"
import { removeRecords } from "../../retrieval/indexing/indexing.ts"
import { dropSourceRow, REMOVED } from "./remove-source-row.ts"

/**
 * Removes for good the sources that are hidden: large ones, and those that were deleted with their bot, dataset or file.
 * Records first, then the rest of each. A run that is publishing finds the source deleted.
 */
export async function purgeSources(ctx: Context): Promise<void> {
  const select = { ...REMOVED, dataset: { select: { deletedAt: true } } }
  const next = () =>
    transaction(ctx, ({ db }) => db.source.findFirst({ where: { deletedAt: { not: null } }, select }))
  for (let row = await next(); row; row = await next()) {
    // The index of a deleted dataset goes with it.
    if (row.dataset.deletedAt)
      await deleteOwn(ctx, { table: "Record", where: `"sourceId" = $2::uuid`, values: [row.id] })
    else while (await removeSome(ctx, row)) ctx.signal.throwIfAborted()
    await removeLocked(ctx, row)
    ctx.signal.throwIfAborted()
  }
}

/** Removes some records of a hidden source, from the index of its dataset as well; returns whether there may be more. */
const removeSome = (ctx: Context, { id: sourceId, datasetId }: { id: string; datasetId: string }) =>
  transaction(ctx, async ({ db, account }): Promise<boolean> => {
    const found = await db.record.findMany({ where: { sourceId }, select: { id: true }, take: BATCH })
    const recordIds = found.map(({ id }) => id)
    await removeRecords(sqlOf(db), { accountId: account.id, datasetId, recordIds })
    await db.record.deleteMany({ where: { id: { in: recordIds } } })
    return recordIds.length === BATCH
  })

/** The source is locked before the index, in the order of those who publish. */
const removeLocked = (ctx: Context, row: Parameters<typeof dropSourceRow>[1]): Promise<void> =>
  transaction(ctx, async (scope) => {
    await lockSource(sqlOf(scope.db), scope.account.id, row.id)
    await dropSourceRow(scope, row)
  })
