import { z } from "zod"
import { newId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { FeedbackReason, FeedbackValue } from "../feedback/schema.ts"
import { findBot } from "./crud.ts"

/**
 * Adds a vote on a bot: above zero for it, below against it. Votes come from many people, so each is kept and none
 * replaces another. Throws `not_found`.
 */
export const rateBot = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string(), value: FeedbackValue, reason: FeedbackReason.optional() }),
  async run(ctx, { id: reference, value, reason }): Promise<{ id: string }> {
    const { id: botId } = await findBot(ctx, reference)
    if (value === 0) return { id: botId }
    const id = newId()
    await ctx.db.rating.createMany({ data: [{ id, subjectId: id, botId, value, reason: reason ?? null }] })
    const count = value > 0 ? { upvotes: { increment: 1 } } : { downvotes: { increment: 1 } }
    await ctx.db.bot.updateMany({ where: { id: botId }, data: count })
    await recordEvent(ctx, "bot.rated", { botId })
    return { id: botId }
  },
})
