import { z } from "zod"
import { type Contact, ContactInput } from "../contacts/schema.ts"
import { type Citation, type MessageView, SessionId, Visitor } from "../conversations/schema.ts"

const Known = z.record(z.string(), z.unknown())

/**
 * A visitor's message. Named by the caller's session (made on first use), by a conversation's id (must exist), or by the
 * visitor and the bot: then it goes to their active conversation, or starts one.
 */
export const MessageInput = z.strictObject({
  sessionId: SessionId.optional(),
  conversationId: z.string().optional(),
  /** Bot of a session that does not exist yet; without it the account's default bot. */
  botId: z.string().optional(),
  text: z
    .string()
    .max(32_000, "must be at most 32,000 characters")
    .refine((text) => text.trim() !== "", "must not be empty"),
  visitor: Visitor.default({}),
  contact: ContactInput.optional(),
  /** Channel of a new conversation; without it the bot's own. */
  channel: z.string().max(50).optional(),
  /** Merged into what the conversation knows. */
  variables: z.strictObject({ system: Known.default({}), conversation: Known.default({}) }).optional(),
  /** Whether the caller shows tokens as they come. */
  stream: z.boolean().default(false),
})

export type EndReason = "stop" | "length" | "abort" | "error" | "iteration" | "activity"

export interface Said {
  id: string
  text: string
  createdAt: Date
}

/** What happens in a turn, in this order: accepted, token…, citation…, message, finished; or accepted, …, failed. */
export type ChatEvent =
  | {
      type: "accepted"
      conversationId: string
      sessionId: string
      botId: string | null
      startedAt: Date
      contact: Contact | null
      /** The bot's first message, where this turn started the conversation. */
      welcome: Said | null
      userMessage: Said
      answerId: string
    }
  | { type: "token"; text: string }
  | { type: "citation"; citation: Citation }
  | { type: "message"; message: MessageView }
  | { type: "usage"; model: string; inputTokens: number; outputTokens: number }
  | { type: "finished"; endReason: EndReason }
  /** After `accepted` only; what can be refused before is thrown. `code` is scoped: MODEL_TOO_MANY_REQUESTS, … */
  | { type: "failed"; code: string; message: string }
