import { z } from "zod"
import { getUsage } from "../../domain/accounts/accounts.ts"
import { route } from "../route.ts"
import { Success, success, Timestamp } from "./envelope.ts"

const TenantInfo = z
  .object({
    id: z.uuid(),
    name: z.string(),
    plan: z.string(),
    is_active: z.boolean(),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: "Tenant" })

const limit = z.int().nullable().describe("null: unlimited")
const TenantUsage = z
  .object({
    usage: z.object({ bot_count: z.int(), conversation_count: z.int(), message_count: z.int() }),
    limits: z.object({
      max_bots: limit,
      max_conversations_per_month: limit,
      max_messages_per_month: limit,
    }),
    utilization: z.object({ bots: z.string(), conversations: z.string(), messages: z.string() }),
  })
  .meta({ id: "Usage" })

const info = route({
  method: "GET",
  path: "/tenant/info",
  tag: "Tenant",
  summary: "Get tenant information",
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
  tag: "Tenant",
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
