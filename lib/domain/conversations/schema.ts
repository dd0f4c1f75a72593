import { z } from "zod"
import type { Variables } from "../../core/fill-variables.ts"
import type { Language } from "../../core/languages.ts"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
} from "../../core/noun-fields.ts"
import type { Message as MessageRow } from "../../db/generated/client.ts"
import { STOPPED, TAKEN_OVER } from "../../db/statements/close-answer.ts"
import type { DisclosureDue } from "../disclosure/schema.ts"
import type { TurnPerson } from "../handover/schema.ts"
import type { NoAnswerReason } from "../models/schema.ts"
import type { Citation } from "../retrieval/schema.ts"
import { type AttachedFile, type Choice, choicesOf, filesOf } from "./message-meta.ts"

export type { Citation } from "../retrieval/schema.ts"
export { ConversationFilter } from "./conversation-filter.ts"
export type { AttachedFile, Choice } from "./message-meta.ts"

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
export type EndReason = "stop" | "length" | "abort" | "error" | "iteration" | "activity"
export type MessageStatus = "pending" | "complete" | "partial" | "failed"

/** Why a bot says nothing: a person of the account attends the conversation. */
export const PERSON_ATTENDS = "person_attends"
export type AnswerReason = NoAnswerReason | typeof PERSON_ATTENDS

/** The caller's name for a conversation: 1 to 128 printable characters. */
export const SessionId = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}]{1,128}$/u, "must be 1 to 128 printable characters")
  // The documents' generator would keep the expression's flag.
  .meta({ pattern: "^[^\\p{Cc}\\p{Cs}]{1,128}$" })

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
  /** When the visitor asked for a person. */
  personAskedAt: Date | null
  /** Why that was noted, in a word of lib/domain/chat/wish.ts; null: the visitor chose to. */
  personAskedFor: string | null
  /** The person who has taken over, while the bot is silent. */
  attendedBy: { id: string; name: string } | null
  /** Ids of who is to see to it, whether they have taken it over or not. */
  assignedTo: AssignedTo
  /** Where a visitor of a widget wrote from. */
  page: { url: string; title: string | null; language: string | null } | null
  startedAt: Date
  endedAt: Date | null
  createdAt: Date
}

/** Ids of the person and the team who are to see to a conversation; null: nobody. */
export interface AssignedTo {
  personId: string | null
  teamId: string | null
}

/** Whom a conversation belongs to, as far as they told. */
export interface ConversationVisitor {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  /** What else they filled in, by the names of the fields. */
  answers: { name: string; value: string | boolean }[]
  /** When they last filled in a form. */
  leadAt: Date | null
  /** What they agreed to before their first message. */
  consent: { text: string | null; version: string | null; at: Date } | null
}

export interface MessageView {
  id: string
  type: MessageType
  status: MessageStatus
  /** Whether it was stopped, by the one whom the answer was for unless it says otherwise: it is partial, and nothing went wrong. */
  stopped: boolean
  /** Whether that was because a person took over. */
  takenOver: boolean
  text: string
  citations: Citation[]
  /** Of an answer: false where something was asked for and is still open; null: no answer, or not known. */
  answered: boolean | null
  /** Why it does not come from the knowledge; null: it does, or that is not known. */
  reason: AnswerReason | null
  model: string | null
  usage: { inputTokens: number; outputTokens: number } | null
  feedback: number | null
  error: string | null
  /** Whose words an answer has; null: of a visitor, or not known. */
  origin: MessageRow["origin"]
  /** Of an answer that a person of the account wrote: what visitors call them. */
  personName: string | null
  /** Ids of files that were sent with it. */
  attachments: string[]
  /** The same with what they are called then; of messages of earlier versions that is not known. */
  files: AttachedFile[]
  /** What a flow offers with it to choose from. */
  choices: Choice[]
  createdAt: Date
}

/** A message as the domain shows it. */
export const messageOf = (row: MessageRow): MessageView => ({
  id: row.id,
  type: row.type,
  status: row.status,
  stopped: row.endReason === STOPPED || row.endReason === TAKEN_OVER,
  takenOver: row.endReason === TAKEN_OVER,
  text: row.text,
  citations: (row.citations as unknown as Citation[]).map((each) => ({
    ...each,
    // Answers of earlier versions do not name the page.
    title: each.title ?? each.sourceName,
    url: each.url ?? null,
  })),
  answered: row.answered,
  reason: row.answerReason as NoAnswerReason | null,
  model: row.model,
  usage: tokensOf(row.usage),
  feedback: row.feedback,
  error: row.error,
  origin: row.origin,
  personName: row.origin === "person" ? row.name : null,
  attachments: (row.meta as { attachments?: string[] }).attachments ?? [],
  files: filesOf(row.meta),
  choices: choicesOf(row.meta),
  createdAt: row.createdAt,
})

/** What an answer took, without what only costs are worked out from. */
const tokensOf = (usage: unknown): MessageView["usage"] => {
  if (!usage) return null
  const { inputTokens, outputTokens } = usage as NonNullable<MessageView["usage"]>
  return { inputTokens, outputTokens }
}

/** Why a stored answer ended, as the events of its turn say: what was stopped was aborted. */
export const endReasonOf = ({ endReason }: MessageRow): EndReason =>
  endReason === STOPPED || endReason === TAKEN_OVER ? "abort" : ((endReason ?? "stop") as EndReason)

/** What a turn needs to know of a conversation and its bot. */
export interface Turn {
  conversationId: string
  sessionId: string
  status: ConversationStatus
  channel: string
  botId: string | null
  botName: string | null
  /** What its models may cost in a month, in millionths of the platform's currency; null: no budget. */
  botBudget: number | null
  /** The same of the answers to one visitor on a day. */
  visitorBudget: number | null
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
  /** Whose it is, and of which widget; of one that was looked up. */
  contactId?: string | null
  integrationId?: string | null
  /** What instructions can name as {{contact.name}}. */
  variables: Variables
  /** An answer of the last minute that failed, if it is the latest message. */
  failedAnswerId: string | null
  /** Behind which the next message's id has to be. */
  lastMessageId: string | null
  /** Why it has to be said now that one talks to an AI; null: it was said, and nothing came between. */
  disclosure: DisclosureDue | null
  /** What the person is called who has taken over, while the bot is silent; null: the bot answers. */
  attendedBy: string | null
  /** How its visitor comes to a person. */
  person: TurnPerson
  /** The release whose flow leads the conversation; null or absent: the bot answers by itself. */
  releaseId?: string | null
}

/** Who the visitor is, as the caller says. */
export const Visitor = z.strictObject({
  identifier: z.string().max(320).optional(),
  name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
})
export type Visitor = z.output<typeof Visitor>

const text = (max: number) => z.string().max(max).nullable()
/** Id or alias of something of the account's. */
const reference = z.string().nullable()

/**
 * The fields of a conversation, as docs/adding-a-field.md has them. It goes by the bot that it names, or by a configuration
 * of its own.
 */
export const CONVERSATION_FIELDS = {
  name: { value: z.string().trim().max(200).nullable(), action: "name" },
  description: DESCRIPTION,
  meta: RESOURCE_FIELDS.meta,
  botId: { value: reference, action: "botId" },
  backstory: { value: text(100_000), action: "backstory" },
  model: { value: z.string().trim().min(1).max(300).nullable(), action: "model" },
  datasetId: { value: reference, action: "datasetId" },
  skillsetId: { value: reference, action: "skillsetId" },
  privacy: { value: z.boolean(), action: "privacy" },
  moderation: { value: z.boolean(), action: "moderation" },
  contactId: { value: reference, action: "contactId" },
  taskId: { value: reference, action: "taskId" },
} as const satisfies NounFields

/** Everything that can be set on a conversation; null clears. There are no spaces, so none can be named. */
export const ConversationSettings = settingsSchema(CONVERSATION_FIELDS).extend({
  spaceId: reference.optional(),
})
export type ConversationSettings = z.output<typeof ConversationSettings>

/** A conversation with its settings, as the action API knows it. */
export type Conversation = NounOf<typeof CONVERSATION_FIELDS>

/** A message as a caller stores it, without asking a model. */
const MessageText = z
  .string()
  .max(100_000, "must be at most 100,000 characters")
  .refine((text) => text.trim() !== "", "must not be empty")

/** A part of a text that means something, e.g. a name, and what may stand in its place. */
const place = { begin: z.int().min(0), end: z.int().min(0), text: z.string().max(10_000) }
const Entity = z.strictObject({
  type: z.string().min(1).max(100),
  ...place,
  replacement: z.strictObject(place).optional(),
})

/** The fields of a stored message, as docs/adding-a-field.md has them. */
export const MESSAGE_FIELDS = {
  type: { value: z.enum(MESSAGE_TYPES), action: "type" },
  text: { value: MessageText, example: "When are you open?", action: "text" },
  name: { value: z.string().trim().max(200).nullable(), action: "name" },
  description: DESCRIPTION,
  meta: RESOURCE_FIELDS.meta,
  entities: { value: z.array(Entity).max(1000), action: "entities" },
} as const satisfies NounFields

/** Everything that can be set on a stored message; null clears. */
export const MessageSettings = settingsSchema(MESSAGE_FIELDS)

/** A message as the action API knows it, of whatever type. */
export type StoredMessage = NounOf<typeof MESSAGE_FIELDS>

export const ConversationInput = ConversationSettings.extend({
  messages: z
    .array(z.strictObject({ type: z.enum(MESSAGE_TYPES), text: MessageText }))
    .max(1000, "must be at most 1,000 messages")
    .default([]),
})
