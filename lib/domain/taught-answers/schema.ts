import { z } from "zod"

const question = z.string().trim().min(1).max(2000)
/** Longer ones are documents. */
const answer = z.string().trim().min(1).max(8000)

export const TaughtAnswerInput = z.strictObject({ botId: z.string(), question, answer })
export const TaughtAnswerChange = z.strictObject({ id: z.string(), question, answer })
export const TaughtAnswerFilter = z.strictObject({
  botId: z.string(),
  /** 1-based page and rows of it. */
  page: z.int().min(1).default(1),
  perPage: z.int().min(1).max(100).default(25),
})

/** A person's own answer to a question, which is given word for word when it is asked. */
export interface TaughtAnswer {
  /** Id of the source that holds it. */
  id: string
  question: string
  answer: string
  version: number | null
  updatedAt: Date
}

/** `wants_person`: somebody asked for a person, and the bot knew no way to reach one. */
export type UnansweredReason = "nothing_found" | "not_known" | "wants_person"

/** A question that a bot could not answer, once for all spellings of it. */
export interface UnansweredQuestion {
  id: string
  question: string
  language: string
  reason: UnansweredReason
  /** How often it was asked. */
  count: number
  /** Where it was asked the last time. */
  conversationId: string | null
  firstAskedAt: Date
  lastAskedAt: Date
}
