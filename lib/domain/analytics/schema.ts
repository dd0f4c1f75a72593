import { z } from "zod"
import type { Range } from "./report/range.ts"
import type { Counters } from "./rollup/part.ts"

/** The last N UTC days, today included. */
export const Period = z.int().min(1, "must be from 1 to 365").max(365, "must be from 1 to 365")

export interface Overview {
  /** As things are now. */
  totalBots: number
  activeConversations: number
  /** Within the period. */
  totalConversations: number
  totalMessages: number
  bots: { id: string; name: string; channelType: string; isActive: boolean; model: string | null }[]
}

export interface ConversationStats {
  total: number
  byChannel: Record<string, number>
  byStatus: Record<"active" | "ended" | "abandoned", number>
  /** Every day of the period, oldest first, as YYYY-MM-DD. */
  byDay: Record<string, number>
}

/** What is counted by the day. */
export const SERIES = ["tokens", "conversations", "messages"] as const
export type Series = (typeof SERIES)[number]

/** What an account used of one thing on one UTC day. */
export interface DayTotal {
  day: Date
  total: number
}

/** The same as an entry of a list. */
export interface UsageEntry {
  /** Made of day and type, and ordered like them. */
  id: string
  type: "token" | "conversation" | "message"
  count: number
  createdAt: Date
  updatedAt: Date
}

export const ReportInput = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  botId: z.uuid().optional(),
  channel: z.string().max(40).optional(),
})

/** What is counted, of a stretch of days, a bot or a channel. */
export interface Figures extends Counters {
  conversations: number
  messages: number
  tokens: number
  visitors: number
}

/** How long first answers took, in milliseconds; null: there were none. */
export interface Waits {
  median: number
  /** Nine of ten took no longer. */
  p90: number
}

export interface Point extends Figures {
  /** The day, or the first of the month. */
  day: string
}

export interface Report {
  range: Range
  botId: string | null
  channel: string | null
  /** False while more has happened than could be counted at once. */
  isComplete: boolean
  now: Figures
  before: Figures
  series: Point[]
  /** Of the period before, a point for each of `series`; the last may be missing. */
  seriesBefore: Point[]
  byBot: (Figures & { id: string; name: string })[]
  byChannel: (Figures & { channel: string })[]
  waits: Waits | null
  waitsBefore: Waits | null
  /** Visitors' messages by the hour of the week in UTC, 0 being Monday from midnight. */
  hours: number[]
  /** "" where a language is not plain. */
  languages: { language: string; conversations: number }[]
  models: {
    botId: string
    bot: string
    model: string
    answers: number
    inputTokens: number
    outputTokens: number
  }[]
  sources: { id: string; name: string; answers: number }[]
  /** Sources that answered nothing, the oldest few of so many. */
  neverQuoted: { total: number; some: { id: string; name: string }[] }
  questions: Question[]
  topics: { word: string; questions: number }[]
  unanswered: {
    id: string
    botId: string
    question: string
    count: number
    lastAskedAt: Date
    conversationId: string | null
  }[]
}

/** What became of an account's knowledge within days. */
export interface KnowledgeChanges {
  /** Sources that were added, with the latest few by name. */
  sources: number
  some: { id: string; name: string }[]
  /** Older sources that were read again. */
  reread: number
  /** Answers that were taught, or taught anew. */
  taught: number
}

/** A UTC month of an account. */
export interface MonthReport {
  /** "2026-11". */
  month: string
  /** Both included, as "2026-11-20". */
  from: string
  to: string
  /** Whether it is not over. */
  isRunning: boolean
  report: Report
  /** The same days of the month before. */
  before: Figures
  knowledge: KnowledgeChanges
}

export interface Question {
  /** As somebody asked it, or its terms where that conversation is gone. */
  text: string
  count: number
  conversationId: string | null
}

/** What a bot can do now: answer, answer with more to come, say that it knows nothing, or nothing as it is switched off. */
export const BOT_STATES = ["ready", "learning", "empty", "paused"] as const
export type BotState = (typeof BOT_STATES)[number]
export const BOT_SORTS = ["created", "name", "conversations", "answered", "knowledge", "updated"] as const
export type BotSort = (typeof BOT_SORTS)[number]

/** A bot as its list shows it. */
export interface ListedBot {
  id: string
  name: string
  description: string | null
  isActive: boolean
  isDefault: boolean
  updatedAt: Date
  state: BotState
  sources: number
  passages: number
  /** Of the last seven UTC days; `answered` of so many `answers` came from the knowledge. */
  week: {
    conversations: number
    answered: number
    answers: number
    byDay: { day: string; conversations: number }[]
  }
}
