import type { NoAnswerReason } from "../models/schema.ts"
import {
  asksOf,
  detectLanguage,
  fold,
  kindsOf,
  type Language,
  smallTalk,
  words,
} from "../retrieval/retrieval.ts"
import { isRefusal } from "./is-refusal.ts"

/** A question and what was made of it. */
export interface AnsweredTurn {
  question: string
  answer: string
  /** What was found for it. */
  passages: readonly { text: string }[]
  /** How many quotes of the answer were verified. */
  citations: number
  /** The bot's language. */
  language: Language
  /** Whether the bot has anything to answer from. */
  hasKnowledge?: boolean
}

export interface Outcome {
  /** false: something was asked for and is still open. */
  answered: boolean
  /** Why there is no answer from the knowledge; null where there is one, or where the model answered by itself. */
  reason: NoAnswerReason | null
}

/**
 * Whether an answer answers, for every model alike, from its text and its verified quotes. A model's answer without a
 * quote counts as one unless it says that it knows none, or nothing was found for what is plainly a question.
 */
export function outcomeOf(turn: AnsweredTurn): Outcome {
  const { question, answer, passages, citations, language } = turn
  if (asksOf(question, [], language).some(({ wants }) => wants === "person"))
    return { answered: citations > 0 || !isRefusal(answer), reason: "wants_person" }
  if (citations > 0) return { answered: true, reason: null }
  if (smallTalk(question, language)) return { answered: true, reason: "small_talk" }
  const open = isRefusal(answer) || (passages.length === 0 && isQuestion(question))
  return open ? { answered: false, reason: whyOpen(turn) } : { answered: true, reason: null }
}

function whyOpen({ question, passages, hasKnowledge = true }: AnsweredTurn): NoAnswerReason {
  if (!hasKnowledge) return "no_knowledge"
  const asked = detectLanguage(question)
  const written = detectLanguage(passages.map(({ text }) => text.slice(0, 400)).join("\n"))
  return asked && written && asked !== written ? "other_language" : "not_found"
}

const ASKS =
  /^(who|what|when|where|why|how|which|can|could|do|does|did|is|are|will|would|should|may|quien|que|cuando|donde|cuanto|cuanta|como|cual|puedo|hay|qui|quoi|quand|ou|pourquoi|comment|combien|quel|quelle|est|wer|was|wann|wo|warum|wie|welche|welcher|kann|gibt|ist|sind|habt|haben|chi|cosa|quando|dove|perche|quanto|quale|posso|quem|onde|por|qual|tem)$/

function isQuestion(text: string): boolean {
  const said = words(text)
  if (said.length < 2) return false
  const first = said[0]?.text ?? ""
  return /[?？]/.test(text) || ASKS.test(fold(first)) || kindsOf(text).length > 0
}
