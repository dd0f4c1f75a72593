import { z } from "zod"
import { invalidInput, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import type { MessageView } from "./schema.ts"
import { messageOf } from "./schema.ts"

/**
 * What visitor and bot said after a message (from the beginning without one), oldest first. Ends before an answer that is
 * still being made, so that a caller who asks again after the last one seen misses nothing.
 */
export const messagesAfter = query({
  permission: "conversations.read",
  input: z.strictObject({
    conversationId: z.string(),
    after: z.string().optional(),
    take: z.int().min(1).max(100).default(100),
  }),
  async run(ctx, { conversationId, after, take }): Promise<MessageView[]> {
    if (after && !isId(after)) throw invalidInput("after must be the id of a message", ["after"])
    const id = isId(conversationId) ? conversationId : null
    const found =
      id && (await ctx.db.conversation.findFirst({ where: { id, deletedAt: null }, select: { id: true } }))
    if (!found) throw notFound("conversation")
    const rows = await ctx.db.message.findMany({
      where: {
        conversationId: found.id,
        type: { in: ["user", "bot"] },
        status: { not: "failed" },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take,
    })
    const pending = rows.findIndex(({ status }) => status === "pending")
    return (pending === -1 ? rows : rows.slice(0, pending)).map(messageOf)
  },
})
