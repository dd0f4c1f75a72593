import { z } from "zod"
import { command } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { release } from "../plans/plans.ts"
import { lockFile } from "./read-files.ts"

/**
 * Deletes a file with all that datasets took from it: invisible and unanswerable at once; rows and bytes are cleaned up by
 * the job `purge-deleted`.
 */
export const deleteFile = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id } = await lockFile(ctx, reference)
    const deletedAt = new Date()
    await ctx.db.file.updateMany({ where: { id }, data: { deletedAt, alias: null } })
    // The file is counted back here, not with a source that brought it.
    await ctx.db.source.updateMany({ where: { fileId: id }, data: { deletedAt, isAttached: true } })
    await ctx.db.ability.updateMany({ where: { fileId: id }, data: { fileId: null } })
    await recordEvent(ctx, "file.deleted", { fileId: id })
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    await release(sqlOf(ctx.db), ctx.account, [{ metric: "files", amount: 1 }])
    return { id }
  },
})
