import { z } from "zod"
import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { GONE } from "../../db/statements/conversation-stats.ts"
import { activeConversations } from "../../db/statements/conversations.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { usageOf } from "../plans/plans.ts"
import { firstDay } from "./days.ts"
import { type Overview, Period } from "./schema.ts"

const MOST_BOTS = 1000

/** Totals of the account without its own tests, from counters and daily rollups: the cost does not grow with its history of messages. */
export const overview = query({
  permission: "analytics.read",
  input: z.strictObject({ period: Period.default(30) }),
  async run(ctx, { period }): Promise<Overview> {
    const sums = await ctx.db.dailyStat.aggregate({
      where: { day: { gte: firstDay(period) }, status: { not: GONE }, channel: { notIn: HIDDEN_CHANNELS } },
      _sum: { conversations: true, messages: true },
    })
    const {
      rows: [current],
    } = await sqlOf(ctx.db).query<{ active: number }>(activeConversations(ctx.account.id, HIDDEN_CHANNELS))
    const bots = await ctx.db.bot.findMany({
      where: { deletedAt: null },
      select: { id: true, name: true, channelType: true, isActive: true, model: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST_BOTS,
    })
    return {
      totalBots: (await usageOf(ctx)).bots,
      activeConversations: current?.active ?? 0,
      totalConversations: Number(sums._sum.conversations ?? 0),
      totalMessages: Number(sums._sum.messages ?? 0),
      bots,
    }
  },
})
