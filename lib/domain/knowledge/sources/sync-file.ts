import { z } from "zod"
import { command } from "../../../db/command.ts"
import { findFile, queueSources } from "../../files/files.ts"
import { findAttached } from "./attached-file.ts"

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
