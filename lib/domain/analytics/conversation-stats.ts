import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { isId } from "../../core/ids.ts"
import { conversationSums } from "../../db/statements/analytics.ts"
import { batch } from "../../db/wire/wire.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { daysOf, firstDay } from "./days.ts"
import { type ConversationStats, Period } from "./schema.ts"

/** Conversations that began within the period by channel, status and day, of one bot or all. */
export const conversationStats = procedure({
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
    const asked = { since: firstDay(period), botId: botId ?? null, hidden: HIDDEN_CHANNELS }
    const sums = conversationSums(ctx.account.id, asked)
    const [{ rows }] = await batch(ctx, [sums], "read-apart")
    for (const { day, channel, status, count } of rows) {
      if (status !== null) stats.total += count
      if (channel !== null && count) stats.byChannel[channel] = count
      if (status !== null && status in stats.byStatus)
        stats.byStatus[status as keyof typeof stats.byStatus] = count
      if (day !== null && day in stats.byDay) stats.byDay[day] = count
    }
    return stats
  },
})
