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
