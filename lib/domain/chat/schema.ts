import { z } from "zod"
import { type Contact, ContactInput } from "../contacts/schema.ts"
import {
  type Citation,
  type EndReason,
  MESSAGE_TYPES,
  type MessageView,
  SessionId,
  Visitor,
} from "../conversations/schema.ts"
import { EntitiesInput, TurnOptions } from "./call-inputs.ts"

export {
  EntitiesInput,
  ExecutionLimits,
  ExtensionsInput,
  FunctionsInput,
} from "./call-inputs.ts"

const Known = z.record(z.string(), z.unknown())

/** What a visitor says. */
export const MessageText = z
  .string()
  .max(32_000, "must be at most 32,000 characters")
  .refine((text) => text.trim() !== "", "must not be empty")

/** What a turn in a widget adds: whose a new conversation is, what is attached, and what of the day it may use. */
const WidgetTurn = z.strictObject({
  integrationId: z.string(),
  contactId: z.string(),
  page: z.strictObject({ url: z.string(), title: z.string() }).nullable(),
  attachments: z.array(z.string()),
  budgets: z.array(z.strictObject({ subject: z.string(), most: z.int() })),
})

/**
 * A visitor's message. Named by the caller's session (made on first use), by a conversation's id (must exist), or by the
 * visitor and the bot: then it goes to their active conversation, or starts one.
 */
export const MessageInput = z.strictObject({
  sessionId: SessionId.optional(),
  conversationId: z.string().optional(),
  /** Bot of a session that does not exist yet; without it the account's default bot. */
  botId: z.string().optional(),
  text: MessageText,
  visitor: Visitor.default({}),
  contact: ContactInput.optional(),
  /** Channel of a new conversation; without it the bot's own. */
  channel: z.string().max(50).optional(),
  /** Merged into what the conversation knows. */
  variables: z.strictObject({ system: Known.default({}), conversation: Known.default({}) }).optional(),
  /** Whether the caller shows tokens as they come. */
  stream: z.boolean().default(false),
  entities: EntitiesInput.optional(),
  options: TurnOptions.optional(),
  /** Of a visitor's browser: what lib/domain/visitors knows of it. */
  widget: WidgetTurn.optional(),
})

/** The next answer of a conversation, to what was said so far. */
export const AnswerInput = z.strictObject({
  conversationId: z.string(),
  stream: z.boolean().default(false),
  options: TurnOptions.optional(),
  /** Where a flow goes on by itself: the wait whose time has come. */
  due: z.int().optional(),
})

/** A visitor's message that no answer is asked for. */
export const SaidInput = z.strictObject({
  conversationId: z.string(),
  text: MessageText,
  entities: EntitiesInput.optional(),
})

/** A message as callers hand it over; what else they say of it (ids, dates) does not matter. */
export const GivenMessage = z.object({
  type: z.enum(MESSAGE_TYPES),
  text: z.string().max(200_000),
  meta: z.record(z.string(), z.unknown()).optional(),
})
export type GivenMessage = z.output<typeof GivenMessage>

/** Messages that are answered or summed up without being stored: by a bot, or by what is named here. */
export const MessagesInput = z.strictObject({
  botId: z.string().optional(),
  model: z.string().max(500).nullable().optional(),
  backstory: z.string().max(100_000).nullable().optional(),
  datasetId: z.string().nullable().optional(),
  skillsetId: z.string().nullable().optional(),
  privacy: z.boolean().optional(),
  moderation: z.boolean().optional(),
  messages: z.array(GivenMessage).max(2000),
  attachments: z
    .array(z.strictObject({ url: z.string().max(4000).optional() }))
    .max(20)
    .optional(),
  contactId: z.string().optional(),
  contact: ContactInput.optional(),
  stream: z.boolean().default(false),
  options: TurnOptions.optional(),
})

export interface Said {
  id: string
  text: string
  createdAt: Date
}

/** A call that the model made of a caller's function; `result` where there was one at once. */
export interface Activity {
  /** The provider's id of the call. */
  id: string
  name: string
  input: unknown
  result?: unknown
}

/** A call as a message: what people read, and in `meta.activity` what programs do. */
export const activityMessage = (activity: Activity) => ({
  type: "activity" as const,
  text: `${activity.name}(${JSON.stringify(activity.input)})`,
  meta: { activity: { type: "function", ...activity } },
})

/** Tokens as they were charged. */
interface Tokens {
  model: string
  /** The model that was asked for, where another one had to answer in its place. */
  requestedModel?: string
  inputTokens: number
  outputTokens: number
}

/**
 * What happens in a turn, in this order: accepted, token…, citation…, message, usage, finished; or accepted, …, failed.
 * Calls of functions stand between tokens. Answers to messages that are not stored begin with `began`. While a person
 * attends the conversation: accepted, message without words, finished.
 */
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
      /** Null where a person attends: then nothing is answered. */
      answerId: string | null
      /** What visitors call that person. */
      attendedBy: string | null
      /** The line that says that one talks to an AI, where it has to be shown before this answer. */
      disclosure: string | null
    }
  | { type: "began"; answerId: string | null; botId: string | null }
  | { type: "token" | "reasoning"; text: string }
  | { type: "compacting"; phase: "begin"; summarised: number; kept: number; tokens: number }
  | { type: "compacting"; phase: "end"; success: boolean }
  | { type: "operation"; phase: "begin" | "end"; id: string; name: string; input: unknown }
  | {
      type: "waiting"
      phase: "begin" | "end"
      channel: string
      name: string
      input: unknown
      message?: unknown
    }
  /** The model called a function of which the caller has the result; the turn ends here. */
  | { type: "activity"; activity: Activity }
  | { type: "citation"; citation: Citation }
  | { type: "message"; message: MessageView }
  | ({ type: "usage" } & Tokens)
  | { type: "finished"; endReason: EndReason }
  /**
   * After the first event only; what can be refused before is thrown. `code` is scoped (MODEL_TOO_MANY_REQUESTS, …);
   * ABORTED: the caller's signal, or the server is going down.
   */
  | { type: "failed"; code: string; message: string }

/** The bot that answers, which may be switched off meanwhile. */
export const botOfEvent = (event: ChatEvent): string | null => ("botId" in event ? event.botId : null)
