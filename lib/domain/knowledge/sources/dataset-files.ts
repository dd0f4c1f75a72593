import { z } from "zod"
import { notFound } from "../../../core/errors.ts"
import { newId } from "../../../core/ids.ts"
import { command, query } from "../../../db/command.ts"
import { Cursor, cursorArgs } from "../../../db/cursor.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { lockSource } from "../../../db/statements/source-version.ts"
import type { Scope } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { fileOf, findFile, lockFile, queueSources } from "../../files/files.ts"
import { findDataset } from "../datasets/datasets.ts"
import { REMOVED, removeSourceRow } from "./remove-source-row.ts"
import type { DatasetFile } from "./schema.ts"
import { unreadOf } from "./unread.ts"

/**
 * Makes a file a source of a dataset, which a job reads; its words are found once that is done. One that is attached
 * already stays as it is. Throws `not_found` for either.
 */
export const attachFile = command({
  permission: "knowledge.write",
  input: z.strictObject({ datasetId: z.string(), fileId: z.string() }),
  async run(ctx, { datasetId: dataset, fileId: file }): Promise<{ id: string }> {
    const { id: datasetId } = await findDataset(ctx, dataset)
    // Held, so that two who attach it at once make one source.
    const { id: fileId, name, byteSize } = await lockFile(ctx, file)
    const where = { datasetId, fileId, deletedAt: null }
    if (await ctx.db.source.findFirst({ where, select: { id: true } })) return { id: fileId }
    const id = newId()
    const row = { id, datasetId, fileId, type: "file" as const, name: name || "document", byteSize }
    await ctx.db.source.createMany({ data: [{ ...row, isAttached: true }] })
    await recordEvent(ctx, "source.created", { sourceId: id, datasetId, fileId })
    await queueSources(ctx, fileId, datasetId)
    return { id: fileId }
  },
})

/** The files of a dataset by cursor, each with what became of it there. Throws `not_found`. */
export const listDatasetFiles = query({
  permission: "knowledge.read",
  input: Cursor.extend({ datasetId: z.string() }),
  async run(ctx, { datasetId: reference, ...cursor }): Promise<DatasetFile[]> {
    const { id: datasetId } = await findDataset(ctx, reference)
    const here = { datasetId, deletedAt: null }
    const rows = await ctx.db.file.findMany({
      ...cursorArgs(cursor, { deletedAt: null, sources: { some: here } }),
      include: {
        sources: {
          where: here,
          select: { status: true, error: true, recordCount: true, unread: true },
          take: 1,
        },
      },
    })
    return rows.map(({ sources: [source], ...row }) => ({
      ...fileOf(row),
      status: source?.status ?? "queued",
      error: source?.error ?? null,
      unread: unreadOf(source?.unread ?? []),
      recordCount: source?.recordCount ?? 0,
    }))
  },
})

/**
 * Takes a file out of a dataset; the file itself stays. Its records go with it when `deleteRecords` says so, else they
 * stay as records of their own. Throws `not_found` for dataset, file, or a file that is not attached.
 */
export const detachFile = command({
  permission: "knowledge.write",
  input: z.strictObject({
    datasetId: z.string(),
    fileId: z.string(),
    deleteRecords: z.boolean().default(false),
  }),
  async run(ctx, { deleteRecords, ...named }): Promise<{ id: string }> {
    const { fileId, datasetId, sourceId } = await findAttached(ctx, named)
    await lockSource(sqlOf(ctx.db), ctx.account.id, sourceId)
    const row = await ctx.db.source.findFirstOrThrow({ where: { id: sourceId }, select: REMOVED })
    if (deleteRecords) await removeSourceRow(ctx, { ...row, isAttached: true })
    else {
      await ctx.db.record.updateMany({
        where: { sourceId },
        data: { sourceId: null, versionId: null, pageId: null, origin: row.name },
      })
      await ctx.db.source.deleteMany({ where: { id: sourceId } })
    }
    await recordEvent(ctx, "source.deleted", { sourceId, datasetId, fileId })
    return { id: fileId }
  },
})

/** Reads a file again into one dataset, or wherever it is attached. Throws `not_found`. */
export const syncFile = command({
  permission: "knowledge.write",
  input: z.strictObject({ fileId: z.string(), datasetId: z.string().optional() }),
  async run(ctx, { fileId, datasetId }): Promise<{ id: string }> {
    if (datasetId === undefined) {
      const { id } = await findFile(ctx, fileId)
      await queueSources(ctx, id)
      return { id }
    }
    const attached = await findAttached(ctx, { fileId, datasetId })
    await queueSources(ctx, attached.fileId, attached.datasetId)
    return { id: attached.fileId }
  },
})

interface Named {
  datasetId: string
  fileId: string
}

/** The ids of a dataset, a file and the source that the one is of the other. Throws `not_found` for any of them. */
async function findAttached(ctx: Scope, named: Named): Promise<Named & { sourceId: string }> {
  const { id: datasetId } = await findDataset(ctx, named.datasetId)
  const { id: fileId } = await findFile(ctx, named.fileId)
  const where = { datasetId, fileId, deletedAt: null }
  const source = await ctx.db.source.findFirst({ where, select: { id: true } })
  if (!source) throw notFound("file")
  return { datasetId, fileId, sourceId: source.id }
}
