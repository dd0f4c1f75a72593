import type { Context } from "../../../core/context.ts"
import { deleteOwn } from "../../../db/delete-in-batches.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { transaction } from "../../../db/transaction.ts"
import { release } from "../../plans/plans.ts"

/** What is kept of a dataset's records beside them, each of which would go with the dataset's row. */
const BESIDE = ["RecordVector", "VectorBlock", "VectorSet", "SearchBlock", "SearchSegment", "RecordField"]

/** Removes for good the datasets that were deleted, after their sources: records first, then the rest with its index. */
export async function purgeDatasets(ctx: Context): Promise<void> {
  for (;;) {
    const gone = await transaction(ctx, ({ db }) =>
      db.dataset.findFirst({ where: { deletedAt: { not: null } }, select: { id: true } }),
    )
    if (!gone) return
    await purge(ctx, gone.id)
  }
}

async function purge(ctx: Context, datasetId: string): Promise<void> {
  const where = `"datasetId" = $2::uuid`
  const values = [datasetId]
  const all = { where, values }
  for (const table of BESIDE) await deleteOwn(ctx, { table, ...all })
  const loose = { table: "Record", where: `${where} and "sourceId" is null`, values }
  await deleteOwn(ctx, loose, ({ db, account }, amount) =>
    release(sqlOf(db), account, [{ metric: "records", amount }]),
  )
  for (const table of ["Bot", "Conversation"])
    await deleteOwn(ctx, { table, ...all, set: `"datasetId" = null` })
  await transaction(ctx, ({ db }) => db.dataset.deleteMany({ where: { id: datasetId } }))
}
