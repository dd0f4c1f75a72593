import { z } from "zod"
import { conversationStats, overview as overviewOf } from "../../domain/analytics/analytics.ts"
import { exampleId } from "../openapi/example-of.ts"
import { route } from "../route.ts"
import { Success, success } from "./envelope.ts"
import { wholeNumber } from "./pagination.ts"

const period = wholeNumber(1, Number.MAX_SAFE_INTEGER)
  .refine((days) => days <= 365, "must be from 1 to 365")
  .optional()
  .default(30)
  .meta({ description: "The last N UTC days, today included; 1 to 365", default: 30, examples: [7] })
const counts = (example: Record<string, number>) =>
  z.record(z.string(), z.int()).meta({ examples: [example] })
const tag = "Analytics"

const overview = route({
  method: "GET",
  path: "/analytics/overview",
  tag,
  summary: "Get analytics overview",
  description: "total_bots and active_conversations are current; the other totals count within the period.",
  permission: "analytics.read",
  query: z.object({ period }),
  responses: {
    200: {
      description: "Totals",
      schema: Success(
        z.object({
          total_bots: z.int().meta({ examples: [5] }),
          total_conversations: z.int().meta({ examples: [1250] }),
          total_messages: z.int().meta({ examples: [8500] }),
          active_conversations: z.int().meta({ examples: [45] }),
          period_days: z.int().meta({ examples: [7] }),
          bots: z.array(
            z.object({
              id: z.uuid().meta({ examples: [exampleId("bot")] }),
              name: z.string().meta({ examples: ["Customer Support Bot"] }),
              channel_type: z.string().meta({ examples: ["webchat"] }),
              is_active: z.boolean().meta({ examples: [true] }),
            }),
          ),
        }),
      ),
    },
  },
  async handler(ctx, { query: { period } }) {
    const found = await overviewOf(ctx, { period })
    return success({
      total_bots: found.totalBots,
      total_conversations: found.totalConversations,
      total_messages: found.totalMessages,
      active_conversations: found.activeConversations,
      period_days: period,
      bots: found.bots.map(({ id, name, channelType, isActive }) => ({
        id,
        name,
        channel_type: channelType,
        is_active: isActive,
      })),
    })
  },
})

const conversations = route({
  method: "GET",
  path: "/analytics/conversations",
  tag,
  summary: "Get conversation analytics",
  permission: "analytics.read",
  query: z.object({ period, bot_id: z.string().optional().describe("Only conversations of this bot") }),
  responses: {
    200: {
      description: "Conversations that began within the period",
      schema: Success(
        z.object({
          total_conversations: z.int().meta({ examples: [131] }),
          period_days: z.int().meta({ examples: [3] }),
          breakdown: z.object({
            by_channel: counts({ webchat: 90, whatsapp: 41 }),
            by_status: counts({ active: 45, ended: 81, abandoned: 5 }),
            by_day: counts({ "2026-01-13": 42, "2026-01-14": 38, "2026-01-15": 51 }),
          }),
        }),
      ),
    },
  },
  async handler(ctx, { query: { period, bot_id: botId } }) {
    const { total, byChannel, byStatus, byDay } = await conversationStats(ctx, { period, botId })
    return success({
      total_conversations: total,
      period_days: period,
      breakdown: { by_channel: byChannel, by_status: byStatus, by_day: byDay },
    })
  },
})

export const analyticsRoutes = [overview, conversations]
