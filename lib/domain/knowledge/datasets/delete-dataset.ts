import { z } from "zod"
import { command } from "../../../db/command.ts"
import { enqueue } from "../../../db/enqueue.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { recordEvent } from "../../events/events.ts"
import { release } from "../../plans/plans.ts"
import { lockDataset } from "./lock-dataset.ts"

/**
 * Deletes a dataset with its sources and records: invisible at once, and no bot answers from it any more; the rows are
 * cleaned up by the job `purge-deleted`. Attached files stay.
 */
export const deleteDataset = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id, ownerBotId } = await lockDataset(ctx, reference)
    const deletedAt = new Date()
    await ctx.db.dataset.updateMany({ where: { id }, data: { deletedAt, alias: null, ownerBotId: null } })
    await ctx.db.bot.updateMany({ where: { datasetId: id }, data: { datasetId: null } })
    await ctx.db.source.updateMany({ where: { datasetId: id, deletedAt: null }, data: { deletedAt } })
    await recordEvent(ctx, "dataset.deleted", { datasetId: id })
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    // A bot's own dataset comes with the bot and is not counted.
    if (!ownerBotId) await release(sqlOf(ctx.db), ctx.account, [{ metric: "datasets", amount: 1 }])
    return { id }
  },
})
