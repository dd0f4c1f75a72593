import { z } from "zod"

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
