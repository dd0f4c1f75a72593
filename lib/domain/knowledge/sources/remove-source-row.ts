import { enqueue } from "../../../db/enqueue.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import type { Scope } from "../../../db/transaction.ts"
import { release } from "../../plans/plans.ts"
import { removeSource } from "../../retrieval/indexing/indexing.ts"

/** What has to be known of a source that is removed. */
export const REMOVED = {
  id: true,
  name: true,
  datasetId: true,
  fileId: true,
  isAttached: true,
  recordCount: true,
} as const

interface Removed {
  id: string
  datasetId: string
  fileId: string | null
  isAttached: boolean
  recordCount: number
}

/** Removes a source with its text and passages, and with the file that came with it, unless that is used elsewhere. */
export async function removeSourceRow(
  ctx: Scope,
  { id, datasetId, fileId, isAttached, recordCount }: Removed,
): Promise<void> {
  const sql = sqlOf(ctx.db)
  await removeSource(sql, { accountId: ctx.account.id, datasetId, sourceId: id })
  await ctx.db.source.deleteMany({ where: { id } })
  const fileGoes = fileId !== null && !isAttached && !(await ctx.db.source.findFirst({ where: { fileId } }))
  if (fileGoes) await removeFile(ctx, fileId)
  await release(sql, ctx.account, [
    { metric: "records", amount: recordCount },
    ...(fileGoes ? [{ metric: "files" as const, amount: 1 }] : []),
  ])
}

/** The row goes now, the bytes by a job once this is committed. */
async function removeFile(ctx: Scope, id: string): Promise<void> {
  const file = await ctx.db.file.findFirst({ where: { id }, select: { storageKey: true } })
  await ctx.db.file.deleteMany({ where: { id } })
  if (file?.storageKey) await enqueue(ctx, "delete-bytes", { storageKey: file.storageKey })
}
