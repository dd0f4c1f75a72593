import { z } from "zod"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { dayOf, daysOf, firstDay } from "./days.ts"
import { type ConversationStats, Period } from "./schema.ts"

/** Conversations that began within the period by channel, status and day, of one bot or all. */
export const conversationStats = query({
  permission: "analytics.read",
  input: z.strictObject({ period: Period.default(30), botId: z.string().optional() }),
  async run(ctx, { period, botId }): Promise<ConversationStats> {
    const stats: ConversationStats = {
      total: 0,
      byChannel: {},
      byStatus: { active: 0, ended: 0, abandoned: 0 },
      byDay: Object.fromEntries(daysOf(period).map((day) => [day, 0])),
    }
    if (botId !== undefined && !isId(botId)) return stats
    const rows = await ctx.db.dailyStat.groupBy({
      by: ["day", "channel", "status"],
      where: { day: { gte: firstDay(period) }, status: { not: "" }, ...(botId && { botId }) },
      _sum: { conversations: true },
    })
    for (const { day, channel, status, _sum } of rows) {
      const count = Number(_sum.conversations ?? 0)
      const date = dayOf(day)
      stats.total += count
      if (count) stats.byChannel[channel] = (stats.byChannel[channel] ?? 0) + count
      if (status in stats.byStatus) stats.byStatus[status as keyof typeof stats.byStatus] += count
      if (date in stats.byDay) stats.byDay[date] = (stats.byDay[date] ?? 0) + count
    }
    return stats
  },
})
