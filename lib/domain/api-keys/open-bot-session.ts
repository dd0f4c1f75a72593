import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { command } from "../../db/command.ts"
import { findBot } from "../bots/bots.ts"
import { createConversation } from "../conversations/conversations.ts"
import { openSession } from "./open-session.ts"
import { type OpenedSession, VisitorSeconds } from "./schema.ts"

interface OpenedBotSession extends OpenedSession {
  botId: string
  conversationId: string
  messages: { type: string; text: string }[]
}

/**
 * Starts a conversation with a bot for a visitor, from messages that the visitor has written, and opens the session for
 * it (contract: a visitor's session is for one conversation). Throws `not_found`, `not_authorized` for an inactive bot,
 * `limit_reached`.
 */
export const openBotSession = command({
  permission: "conversations.write",
  input: z.strictObject({
    botId: z.string(),
    seconds: VisitorSeconds,
    messages: z
      .array(z.strictObject({ type: z.literal("user"), text: z.string().min(1).max(32_000) }))
      .max(100)
      .default([]),
    meta: z.record(z.string(), z.unknown()).optional(),
  }),
  async run(ctx, { botId: reference, seconds, messages, meta }): Promise<OpenedBotSession> {
    const bot = await findBot(ctx, reference)
    if (!bot.isActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
    const { contactId } = ctx.principal
    const { id: conversationId } = await createConversation(ctx, {
      botId: bot.id,
      messages,
      ...(meta && { meta }),
      ...(contactId && { contactId }),
    })
    const session = await openSession(ctx, { seconds, conversationId, contactId })
    return { ...session, botId: bot.id, conversationId, messages }
  },
})
