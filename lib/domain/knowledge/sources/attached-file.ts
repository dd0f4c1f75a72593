import { notFound } from "../../../core/errors.ts"
import type { Scope } from "../../../db/transaction.ts"
import { findFile } from "../../files/files.ts"
import { findDataset } from "../datasets/datasets.ts"

interface Named {
  datasetId: string
  fileId: string
}

/** The ids of a dataset, a file and the source that the one is of the other. Throws `not_found` for any of them. */
export async function findAttached(ctx: Scope, named: Named): Promise<Named & { sourceId: string }> {
  const { id: datasetId } = await findDataset(ctx, named.datasetId)
  const { id: fileId } = await findFile(ctx, named.fileId)
  const where = { datasetId, fileId, deletedAt: null }
  const source = await ctx.db.source.findFirst({ where, select: { id: true } })
  if (!source) throw notFound("file")
  return { datasetId, fileId, sourceId: source.id }
}
