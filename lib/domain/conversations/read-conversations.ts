import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import type { Scope } from "../../db/transaction.ts"
import { type ConversationRow, conversationOf, withBot } from "./conversation-of.ts"
import { messageOf } from "./message-of.ts"
import {
  ConversationFilter,
  type ConversationStatus,
  type ConversationView,
  type MessageView,
  SessionId,
} from "./schema.ts"

/** A page of conversations, newest first, with the number of all that match. */
export const pageOfConversations = query({
  permission: "conversations.read",
  input: ConversationFilter,
  async run(
    ctx,
    { botId, status, channel, page, perPage },
  ): Promise<{ conversations: ConversationView[]; total: number }> {
    if ((botId !== undefined && !isId(botId)) || (status !== undefined && !isStatus(status)))
      return { conversations: [], total: 0 }
    const where = {
      deletedAt: null,
      ...(botId !== undefined && { botId }),
      ...(status !== undefined && isStatus(status) && { status }),
      ...(channel !== undefined && { channel }),
    }
    const order = [{ createdAt: "desc" as const }, { id: "desc" as const }]
    const rows = await ctx.db.conversation.findMany({
      where,
      include: withBot,
      orderBy: order,
      skip: (page - 1) * perPage,
      take: perPage,
    })
    return { conversations: rows.map(conversationOf), total: await ctx.db.conversation.count({ where }) }
  },
})

/** A conversation by its caller's name or its id, with its latest 1,000 messages, oldest first. Throws `not_found`. */
export const getConversation = query({
  permission: "conversations.read",
  input: z.strictObject({ session: z.string() }),
  async run(ctx, { session }): Promise<{ conversation: ConversationView; messages: MessageView[] }> {
    const row = await findConversation(ctx, session)
    const visible = { conversationId: row.id, type: { in: ["user" as const, "bot" as const] } }
    const messages = await ctx.db.message.findMany({ where: visible, orderBy: { id: "desc" }, take: 1000 })
    return { conversation: conversationOf(row), messages: messages.reverse().map(messageOf) }
  },
})

/** The row of a conversation by its caller's name or its id. Throws `not_found`. */
export async function findConversation(ctx: Scope, session: string): Promise<ConversationRow> {
  if (!SessionId.safeParse(session).success) throw notFound("conversation")
  const named = { OR: [{ sessionId: session }, ...(isId(session) ? [{ id: session }] : [])], deletedAt: null }
  const row = await ctx.db.conversation.findFirst({ where: named, include: withBot })
  if (!row) throw notFound("conversation")
  return row
}

const isStatus = (text: string): text is ConversationStatus => ["active", "ended", "abandoned"].includes(text)
