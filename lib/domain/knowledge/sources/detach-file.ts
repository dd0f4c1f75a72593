import { z } from "zod"
import { command } from "../../../db/command.ts"
import { lockSource } from "../../../db/hot/source-version.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { recordEvent } from "../../events/events.ts"
import { findAttached } from "./attached-file.ts"
import { REMOVED, removeSourceRow } from "./remove-source-row.ts"

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
