import { z } from "zod"
import { newId } from "../../../core/ids.ts"
import { command } from "../../../db/command.ts"
import { recordEvent } from "../../events/events.ts"
import { lockFile, queueSources } from "../../files/files.ts"
import { findDataset } from "../datasets/datasets.ts"

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
