import { z } from "zod"
import { getUsage } from "../../domain/accounts/accounts.ts"
import { route } from "../route.ts"
import { Success, success, Timestamp } from "./envelope.ts"

const TenantInfo = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ["Your Company"] }),
    plan: z.string().meta({ examples: ["Professional"] }),
    is_active: z.boolean().meta({ examples: [true] }),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: "Account" })

const limit = (example: number) =>
  z
    .int()
    .nullable()
    .meta({ description: "null: unlimited", examples: [example] })
const count = (example: number) => z.int().meta({ examples: [example] })
const share = (example: string) => z.string().meta({ examples: [example] })
const TenantUsage = z
  .object({
    usage: z.object({
      bot_count: count(5),
      conversation_count: count(1250),
      message_count: count(8500),
    }),
    limits: z.object({
      max_bots: limit(10),
      max_conversations_per_month: limit(5000),
      max_messages_per_month: limit(50_000),
    }),
    utilization: z.object({
      bots: share("5/10"),
      conversations: share("1250/5000"),
      messages: share("8500/50000"),
    }),
  })
  .meta({ id: "Usage" })

const info = route({
  method: "GET",
  path: "/tenant/info",
  tag: "Account",
  summary: "Get account information",
  permission: "account.read",
  responses: { 200: { description: "The account of the key", schema: Success(TenantInfo) } },
  async handler({ account }) {
    return success({
      id: account.id,
      name: account.name,
      plan: account.planName,
      is_active: account.status === "active",
      created_at: account.createdAt,
      updated_at: account.updatedAt,
    })
  },
})

const usage = route({
  method: "GET",
  path: "/tenant/usage",
  tag: "Account",
  summary: "Get usage statistics",
  description: "Conversations and messages count within the current UTC month.",
  permission: "account.read",
  responses: { 200: { description: "Use beside the plan's limits", schema: Success(TenantUsage) } },
  async handler(ctx) {
    const { used, limits } = await getUsage(ctx, {})
    return success({
      usage: { bot_count: used.bots, conversation_count: used.conversations, message_count: used.messages },
      limits: {
        max_bots: limits.bots,
        max_conversations_per_month: limits.conversations,
        max_messages_per_month: limits.messages,
      },
      utilization: {
        bots: ratio(used.bots, limits.bots),
        conversations: ratio(used.conversations, limits.conversations),
        messages: ratio(used.messages, limits.messages),
      },
    })
  },
})

const ratio = (used: number, max: number | null) => `${used}/${max ?? "unlimited"}`

export const tenantInfoRoutes = [info, usage]
