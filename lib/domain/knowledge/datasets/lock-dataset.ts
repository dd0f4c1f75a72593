import type { Dataset as Row } from "../../../db/generated/client.ts"
import type { Scope } from "../../../db/transaction.ts"
import { findDataset } from "./read-datasets.ts"

/** The row of a dataset, which nobody else changes until this transaction ends. Throws `not_found`. */
export async function lockDataset(ctx: Scope, reference: string): Promise<Row> {
  const { id } = await findDataset(ctx, reference)
  await ctx.db.dataset.updateMany({ where: { id }, data: { updatedAt: new Date() } })
  return findDataset(ctx, id)
}
