import { BATCH } from "../../../db/delete-in-batches.ts"
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

/**
 * Removes a source with its text and passages, and with the file that came with it, unless that is used elsewhere. One of
 * many records is gone for everybody and counts no more; the job `purge-deleted` removes its rows in batches.
 */
export async function removeSourceRow(ctx: Scope, row: Removed): Promise<void> {
  if (row.recordCount <= BATCH) return dropSourceRow(ctx, row)
  const { count } = await ctx.db.source.updateMany({
    where: { id: row.id, deletedAt: null },
    data: { deletedAt: new Date(), fileId: null, recordCount: 0, nextSyncAt: null },
  })
  if (!count) return
  await releaseSource(ctx, row)
  await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
}

/** Removes what is left of a source, all of it at once. */
export async function dropSourceRow(ctx: Scope, row: Removed): Promise<void> {
  const { id, datasetId } = row
  await removeSource(sqlOf(ctx.db), { accountId: ctx.account.id, datasetId, sourceId: id })
  // Whoever removes the row gives back what it counts, nobody else.
  if ((await ctx.db.source.deleteMany({ where: { id } })).count) await releaseSource(ctx, row)
}

async function releaseSource(ctx: Scope, { fileId, isAttached, recordCount }: Removed): Promise<void> {
  const fileGoes = fileId !== null && !isAttached && !(await ctx.db.source.findFirst({ where: { fileId } }))
  if (fileGoes) await removeFile(ctx, fileId)
  await release(sqlOf(ctx.db), ctx.account, [
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
