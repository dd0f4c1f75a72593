import { z } from "zod"
import { query } from "../../db/command.ts"
import { findBot } from "../bots/bots.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { dayOf } from "./days.ts"

/** What a bot was used for. */
export interface BotUsage {
  tokens: number
  conversations: number
  messages: number
}

/** The use of a bot, tests included but among conversations, on the UTC days from `from` to `to`, both included; without them on all days. Throws `not_found`. */
export const botUsage = query({
  permission: "analytics.read",
  input: z.strictObject({ id: z.string(), from: z.date().optional(), to: z.date().optional() }),
  async run(ctx, { id: reference, from, to }): Promise<BotUsage> {
    const { id: botId } = await findBot(ctx, reference)
    const day = { ...(from && { gte: startOf(from) }), ...(to && { lte: startOf(to) }) }
    const all = await ctx.db.dailyStat.aggregate({
      where: { botId, day },
      _sum: { tokens: true, messages: true },
    })
    const visitors = await ctx.db.dailyStat.aggregate({
      where: { botId, day, channel: { notIn: HIDDEN_CHANNELS } },
      _sum: { conversations: true },
    })
    return {
      tokens: Number(all._sum.tokens ?? 0),
      conversations: Number(visitors._sum.conversations ?? 0),
      messages: Number(all._sum.messages ?? 0),
    }
  },
})

const startOf = (moment: Date) => new Date(dayOf(moment))
