import { z } from "zod"
import type { Language } from "../../core/languages.ts"
import type { Message as MessageRow } from "../../db/generated/client.ts"
import type { Citation } from "../retrieval/schema.ts"

export type { Citation } from "../retrieval/schema.ts"

export const MESSAGE_TYPES = [
  "user",
  "bot",
  "reasoning",
  "context",
  "instruction",
  "backstory",
  "activity",
  "checkpoint",
] as const
export type ConversationStatus = "active" | "ended" | "abandoned"
export type MessageType = (typeof MESSAGE_TYPES)[number]
export type MessageStatus = "pending" | "complete" | "partial" | "failed"

/** The caller's name for a conversation: 1 to 128 printable characters. */
export const SessionId = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}]{1,128}$/u, "must be 1 to 128 printable characters")
  // The documents' generator would keep the expression's flag.
  .meta({ pattern: "^[^\\p{Cc}\\p{Cs}]{1,128}$" })

export const ConversationFilter = z.strictObject({
  botId: z.string().optional(),
  status: z.string().optional(),
  channel: z.string().optional(),
  page: z.int().min(1).default(1),
  perPage: z.int().min(1).max(100).default(20),
})

export interface ConversationView {
  id: string
  sessionId: string
  botId: string | null
  botName: string | null
  userIdentifier: string | null
  userName: string | null
  userEmail: string | null
  channel: string
  status: ConversationStatus
  messageCount: number
  lastMessageAt: Date | null
  startedAt: Date
  endedAt: Date | null
  createdAt: Date
}

export interface MessageView {
  id: string
  type: MessageType
  status: MessageStatus
  text: string
  citations: Citation[]
  model: string | null
  usage: { inputTokens: number; outputTokens: number } | null
  feedback: number | null
  error: string | null
  createdAt: Date
}

/** A message as the domain shows it. */
export const messageOf = (row: MessageRow): MessageView => ({
  id: row.id,
  type: row.type,
  status: row.status,
  text: row.text,
  citations: row.citations as unknown as Citation[],
  model: row.model,
  usage: row.usage as MessageView["usage"],
  feedback: row.feedback,
  error: row.error,
  createdAt: row.createdAt,
})

/** What a turn needs to know of a conversation and its bot. */
export interface Turn {
  conversationId: string
  sessionId: string
  status: ConversationStatus
  channel: string
  botId: string | null
  botName: string | null
  botIsActive: boolean
  backstory: string | null
  model: string | null
  language: Language
  personality: string | null
  role: string | null
  datasetId: string | null
  matchInstruction: string | null
  mismatchInstruction: string | null
  /** Whether somebody taught the bot answers, which may go before all else. */
  hasTaughtAnswers: boolean
  searchMaxRecords: number | null
  searchMinScore: number | null
  searchMaxTokens: number | null
  /** The model that puts passages in order, where the dataset names one. */
  reranker: string | null
  messageCount: number
  startedAt: Date
  /** What instructions can name as {{contact.name}}. */
  variables: Variables
  /** An answer of the last minute that failed, if it is the latest message. */
  failedAnswerId: string | null
  /** Behind which the next message's id has to be. */
  lastMessageId: string | null
}

/** What a channel knows of a conversation: its surroundings, its visitor, and what the caller wants to remember. */
export type Variables = Record<"system" | "contact" | "conversation", Record<string, unknown>>

/** Who the visitor is, as the caller says. */
export const Visitor = z.strictObject({
  identifier: z.string().max(320).optional(),
  name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
})
export type Visitor = z.output<typeof Visitor>

const reference = z.string().nullable()

/** Everything that can be set on a conversation; null clears. A bot may be named, or its configuration given here. */
export const ConversationSettings = z
  .strictObject({
    name: z.string().trim().max(200).nullable(),
    description: z.string().max(2000).nullable(),
    meta: z.record(z.string(), z.unknown()),
    /** Id or alias, as for the dataset and the skillset. */
    botId: reference,
    backstory: z.string().max(100_000).nullable(),
    model: z.string().trim().min(1).max(300).nullable(),
    datasetId: reference,
    skillsetId: reference,
    privacy: z.boolean(),
    moderation: z.boolean(),
    contactId: reference,
    taskId: reference,
    spaceId: reference,
  })
  .partial()
export type ConversationSettings = z.output<typeof ConversationSettings>

/** A message as a caller stores it, without asking a model. */
const MessageText = z
  .string()
  .max(100_000, "must be at most 100,000 characters")
  .refine((text) => text.trim() !== "", "must not be empty")

/** A part of a text that means something, e.g. a name, and what may stand in its place. */
const place = { begin: z.int().min(0), end: z.int().min(0), text: z.string().max(10_000) }
export const Entity = z.strictObject({
  type: z.string().min(1).max(100),
  ...place,
  replacement: z.strictObject(place).optional(),
})
export type Entity = z.output<typeof Entity>

/** Everything that can be set on a stored message; null clears. */
export const MessageSettings = z
  .strictObject({
    name: z.string().trim().max(200).nullable(),
    description: z.string().max(2000).nullable(),
    meta: z.record(z.string(), z.unknown()),
    type: z.enum(MESSAGE_TYPES),
    text: MessageText,
    entities: z.array(Entity).max(1000),
  })
  .partial()
export type MessageSettings = z.output<typeof MessageSettings>

/** A message as the action API knows it, of whatever type. */
export interface StoredMessage {
  id: string
  type: MessageType
  text: string
  name: string | null
  description: string | null
  meta: Record<string, unknown>
  entities: Entity[]
  createdAt: Date
  updatedAt: Date
}

export const ConversationInput = ConversationSettings.extend({
  messages: z
    .array(z.strictObject({ type: z.enum(MESSAGE_TYPES), text: MessageText }))
    .max(1000, "must be at most 1,000 messages")
    .default([]),
})

/** A conversation with its settings, as the action API knows it. */
export interface Conversation {
  id: string
  name: string | null
  description: string | null
  meta: Record<string, unknown>
  botId: string | null
  backstory: string | null
  model: string | null
  datasetId: string | null
  skillsetId: string | null
  privacy: boolean
  moderation: boolean
  contactId: string | null
  taskId: string | null
  createdAt: Date
  updatedAt: Date
}
