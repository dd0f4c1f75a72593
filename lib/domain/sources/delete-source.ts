import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { lockSource } from "../../db/hot/source-version.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { release } from "../limits/limits.ts"
import { removeSource } from "../retrieval/retrieval.ts"

/** Deletes a source with its text, passages and file. A run that is reading it ends without effect. */
export const deleteSource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string; name: string }> {
    // Waits for a run that is publishing, so that what it counts is counted back.
    if (!isId(id) || !(await lockSource(sqlOf(ctx.db), ctx.account.id, id))) throw notFound("source")
    const row = await ctx.db.source.findFirstOrThrow({ where: { id }, select: REMOVED })
    await remove(ctx, row)
    await recordEvent(ctx, "source.deleted", { sourceId: id, datasetId: row.datasetId })
    return { id, name: row.name }
  },
})

/** Removes for good the sources that were deleted with their bot or dataset; each in a transaction of its own. */
export async function purgeSources(ctx: Context): Promise<void> {
  const next = () =>
    transaction(ctx, async (scope) => {
      const row = await scope.db.source.findFirst({ where: { deletedAt: { not: null } }, select: REMOVED })
      if (!row) return row
      // Before the index is locked, in the order of those who publish.
      await lockSource(sqlOf(scope.db), scope.account.id, row.id)
      await remove(scope, row)
      return row
    })
  while (await next()) ctx.signal.throwIfAborted()
}

const REMOVED = { id: true, name: true, datasetId: true, fileId: true, recordCount: true } as const

interface Removed {
  id: string
  datasetId: string
  fileId: string | null
  recordCount: number
}

async function remove(ctx: Scope, { id, datasetId, fileId, recordCount }: Removed): Promise<void> {
  const sql = sqlOf(ctx.db)
  await removeSource(sql, { accountId: ctx.account.id, datasetId, sourceId: id })
  await ctx.db.source.deleteMany({ where: { id } })
  if (fileId) await removeFile(ctx, fileId)
  await release(sql, ctx.account, [
    { metric: "records", amount: recordCount },
    ...(fileId ? [{ metric: "files" as const, amount: 1 }] : []),
  ])
}

/** The row goes now, the bytes by a job once this is committed. */
async function removeFile(ctx: Scope, id: string): Promise<void> {
  const file = await ctx.db.file.findFirst({ where: { id }, select: { storageKey: true } })
  await ctx.db.file.deleteMany({ where: { id } })
  if (file?.storageKey) await enqueue(ctx, "delete-bytes", { storageKey: file.storageKey })
}
