import { z } from "zod"
import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { usageOfConversation } from "../../db/statements/conversation-stats.ts"
import { conversationById } from "./crud.ts"

/** Messages and tokens of a conversation, of all time or from a moment (included) to another (not). Throws `not_found`. */
export const conversationUsage = query({
  permission: "conversations.read",
  input: z.strictObject({ id: z.string(), from: z.date().optional(), to: z.date().optional() }),
  async run(ctx, { id: reference, from = null, to = null }): Promise<{ messages: number; tokens: number }> {
    const { id } = await conversationById(ctx, reference)
    return usageOfConversation(sqlOf(ctx.db), ctx.account.id, { id, from, to })
  },
})
