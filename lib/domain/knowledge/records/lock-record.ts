import type { Scope } from "../../../db/transaction.ts"
import { findRecord } from "./read-records.ts"

/**
 * The row of a record, which nobody else changes until this transaction ends. Its source comes first, as it does when a
 * new version of that is published. Throws `not_found`.
 */
export async function lockRecord(ctx: Scope, datasetId: string, id: string) {
  const { sourceId } = await findRecord(ctx, datasetId, id)
  const touched = { data: { updatedAt: new Date() } }
  if (sourceId) await ctx.db.source.updateMany({ where: { id: sourceId }, ...touched })
  await ctx.db.record.updateMany({ where: { id }, ...touched })
  return findRecord(ctx, datasetId, id)
}
