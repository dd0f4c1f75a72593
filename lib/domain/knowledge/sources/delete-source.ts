import { z } from "zod"
import type { Context } from "../../../core/context.ts"
import { notFound } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import { command } from "../../../db/command.ts"
import { deleteOwn } from "../../../db/delete-in-batches.ts"
import { lockSource } from "../../../db/hot/source-version.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { transaction } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { REMOVED, removeSourceRow } from "./remove-source-row.ts"

/** Deletes a source with its text, passages and file. A run that is reading it ends without effect. */
export const deleteSource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string; name: string }> {
    // Waits for a run that is publishing, so that what it counts is counted back.
    if (!isId(id) || !(await lockSource(sqlOf(ctx.db), ctx.account.id, id))) throw notFound("source")
    const row = await ctx.db.source.findFirstOrThrow({ where: { id }, select: REMOVED })
    await removeSourceRow(ctx, row)
    await recordEvent(ctx, "source.deleted", { sourceId: id, datasetId: row.datasetId })
    return { id, name: row.name }
  },
})

/** Removes for good the sources that were deleted with their bot or dataset: records first, then the rest of each. */
export async function purgeSources(ctx: Context): Promise<void> {
  const next = () =>
    transaction(ctx, ({ db }) =>
      db.source.findFirst({ where: { deletedAt: { not: null } }, select: REMOVED }),
    )
  for (let row = await next(); row; row = await next()) {
    // The index goes with the dataset. A run that is publishing finds the source deleted.
    await deleteOwn(ctx, { table: "Record", where: `"sourceId" = $2::uuid`, values: [row.id] })
    await removeLocked(ctx, row)
    ctx.signal.throwIfAborted()
  }
}

/** The source is locked before the index, in the order of those who publish. */
const removeLocked = (ctx: Context, row: Parameters<typeof removeSourceRow>[1]): Promise<void> =>
  transaction(ctx, async (scope) => {
    await lockSource(sqlOf(scope.db), scope.account.id, row.id)
    await removeSourceRow(scope, row)
  })
