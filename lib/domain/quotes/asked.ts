import type { NoAnswerReason } from "../models/models.ts"
import type { Language, ReadPassage } from "../retrieval/retrieval.ts"
import type { Instructions } from "./instructions.ts"

export interface Asked {
  question: string
  /** What the same person asked before, oldest first. */
  earlier: readonly string[]
  /** What the bot said before. */
  said: readonly string[]
  passages: readonly ReadPassage[]
  /** What the knowledge is about, where that was looked up. */
  topics: readonly string[]
  /** Whether there is knowledge to answer from. */
  isGrounded: boolean
  instructions: Instructions
  /** The bot's language. */
  language: Language
}

/** What is said, and why it is no answer; null: it is one. */
export interface Answer {
  text: string
  reason: NoAnswerReason | null
}
