import { z } from "zod"
import { command } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { closeAnswersOf } from "../../db/statements/close-answer.ts"
import { retireBots } from "../../db/statements/conversation-stats.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { release } from "../plans/plans.ts"
import { findBot, lockDefault } from "./crud.ts"
import { hideSome } from "./hide-conversations.ts"

/**
 * Deletes a bot with its conversations, their statistics and its own dataset: invisible at once (of a bot with more than
 * a thousand conversations the rest within moments), their rows are cleaned up by the job `purge-deleted`. What a month has used stays used. The oldest active bot becomes the default if this was it.
 */
export const deleteBot = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string; name: string }> {
    await lockDefault(ctx)
    const { id, name, isDefault } = await findBot(ctx, reference)
    const deletedAt = new Date()
    await ctx.db.bot.updateMany({ where: { id }, data: { deletedAt, alias: null, isDefault: false } })
    await hideSome(ctx)
    await closeAnswersOf(sqlOf(ctx.db), ctx.account.id, "bot", id)
    await leaveDataset(ctx, id)
    await ctx.db.dataset.updateMany({ where: { ownerBotId: id }, data: { deletedAt, alias: null } })
    await ctx.db.source.updateMany({
      where: { dataset: { ownerBotId: id }, deletedAt: null },
      data: { deletedAt },
    })
    // A domain stays its account's, and shows nothing until it is given another bot.
    await ctx.db.domain.updateMany({ where: { botId: id }, data: { botId: null } })
    // What was published of it stays published.
    await ctx.db.botTemplate.updateMany({ where: { botId: id }, data: { botId: null } })
    await retireBots(sqlOf(ctx.db), ctx.account.id, [id])
    if (isDefault) {
      const next = { deletedAt: null, isActive: true }
      const heir = await ctx.db.bot.findFirst({
        where: next,
        orderBy: { createdAt: "asc" },
        select: { id: true },
      })
      if (heir) await ctx.db.bot.updateMany({ where: { id: heir.id }, data: { isDefault: true } })
    }
    await recordEvent(ctx, "bot.deleted", { botId: id }, name)
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    await release(sqlOf(ctx.db), ctx.account, [{ metric: "bots", amount: 1 }])
    return { id, name }
  },
})

/** The bot's own dataset passes to another that answers from it, such as a copy, and goes with this one otherwise. */
async function leaveDataset(ctx: Scope, botId: string): Promise<void> {
  const heir = await ctx.db.bot.findFirst({
    where: { deletedAt: null, NOT: { id: botId }, dataset: { ownerBotId: botId }, ownDataset: null },
    orderBy: { id: "asc" },
    select: { id: true },
  })
  if (heir) await ctx.db.dataset.updateMany({ where: { ownerBotId: botId }, data: { ownerBotId: heir.id } })
}
