import { z } from "zod"

/** How good or bad something was: above zero for good, below for bad, as far as 1,000. 0 takes a rating back. */
export const FeedbackValue = z.int().min(-1000).max(1000)
export const FeedbackReason = z.string().max(1000)

export interface Feedback {
  id: string
  contactId: string | null
  botId: string | null
  conversationId: string | null
  messageId: string | null
  value: number
  reason: string | null
  createdAt: Date
  updatedAt: Date
}
