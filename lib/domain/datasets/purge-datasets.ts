import type { Context } from "../../core/context.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { release } from "../limits/limits.ts"

/** Records that one transaction removes at most. */
const BATCH = 1000

/** Removes for good the datasets that were deleted, after their sources: records first, then the rest with its index. */
export async function purgeDatasets(ctx: Context): Promise<void> {
  while (await transaction(ctx, purgeSome)) ctx.signal.throwIfAborted()
}

/** Whether there may be more. */
async function purgeSome(ctx: Scope): Promise<boolean> {
  const { db } = ctx
  const gone = await db.dataset.findFirst({ where: { deletedAt: { not: null } }, select: { id: true } })
  if (!gone) return false
  const { id: datasetId } = gone
  const records = await db.record.findMany({
    where: { datasetId, sourceId: null },
    select: { id: true },
    take: BATCH,
  })
  if (records.length > 0) {
    const { count } = await db.record.deleteMany({ where: { id: { in: records.map(({ id }) => id) } } })
    await release(sqlOf(db), ctx.account, [{ metric: "records", amount: count }])
    return true
  }
  await db.bot.updateMany({ where: { datasetId }, data: { datasetId: null } })
  await db.conversation.updateMany({ where: { datasetId }, data: { datasetId: null } })
  await db.dataset.deleteMany({ where: { id: datasetId } })
  return true
}
