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
