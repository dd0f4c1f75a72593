import { newId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { GONE } from "../../db/hot/conversation-stats.ts"
import { countDaily } from "../../db/hot/messages.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { reserve } from "../plans/plans.ts"
import { columnsOf } from "./columns-of.ts"
import { detailsOf } from "./details-of.ts"
import { isUtterance } from "./is-utterance.ts"
import { type Conversation, ConversationInput, type MessageType } from "./schema.ts"

interface Created extends Conversation {
  messages: { id: string; type: MessageType; text: string }[]
}

/**
 * Makes a conversation with the messages that it starts from; no welcome is added (contract: a welcome belongs to
 * visitors' surfaces). Throws `not_found` for a bot, dataset, skillset, contact or task that is not the account's,
 * `limit_reached` at its quota.
 */
export const createConversation = command({
  permission: "conversations.write",
  input: ConversationInput,
  async run(ctx, { messages: given, ...settings }): Promise<Created> {
    const { columns, channel = CHANNELS.api.name } = await columnsOf(ctx, settings)
    const botId = columns.botId ?? null
    const id = newId()
    const at = new Date()
    const messages = given.map((message) => ({ ...message, id: newId() }))
    const spoken = messages.filter(isUtterance).length
    const last = messages.length > 0 ? at : null
    await ctx.db.conversation.createMany({
      data: [
        {
          ...columns,
          id,
          sessionId: id,
          channel,
          messageCount: spoken,
          startedAt: at,
          createdAt: at,
          lastMessageAt: last,
          lastMessageId: messages.at(-1)?.id ?? null,
          lastUserMessageAt: messages.some(({ type }) => type === "user") ? at : null,
        },
      ],
    })
    if (messages.length > 0)
      await ctx.db.message.createMany({
        data: messages.map((message) => ({ ...message, conversationId: id, createdAt: at })),
      })
    await recordEvent(ctx, "conversation.started", {
      conversationId: id,
      ...(botId && { botId }),
    })
    const day = { day: at.toISOString().slice(0, 10), botId, channel }
    const sql = sqlOf(ctx.db)
    await sql.query(countDaily(ctx.account.id, { ...day, status: "active", conversations: 1, messages: 0 }))
    if (spoken > 0)
      await sql.query(countDaily(ctx.account.id, { ...day, status: "", conversations: 0, messages: spoken }))
    const unspoken = messages.length - spoken
    if (unspoken > 0)
      await sql.query(
        countDaily(ctx.account.id, { ...day, status: GONE, conversations: 0, messages: unspoken }),
      )
    await reserve(sql, ctx.account, [
      { metric: "conversations", amount: 1 },
      ...(messages.length > 0 ? [{ metric: "messages" as const, amount: messages.length }] : []),
    ])
    const row = await ctx.db.conversation.findFirstOrThrow({ where: { id } })
    return { ...detailsOf(row), messages }
  },
})
