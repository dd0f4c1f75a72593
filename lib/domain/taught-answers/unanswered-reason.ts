import { fold, kindsOf, smallTalk, words } from "../retrieval/retrieval.ts"
import { isRefusal } from "./is-refusal.ts"
import type { UnansweredReason } from "./schema.ts"

interface Turn {
  question: string
  answer: string
  /** Passages that were found, and quotes that were verified. */
  passages: number
  citations: number
  language: "en" | "es" | "fr" | "de" | "it" | "pt"
}

/**
 * Why a question counts as unanswered, for every model alike; undefined when it does not. An answer with a verified
 * quote is one. Without, the question is unanswered when the answer says so, or when nothing was found for what is
 * plainly a question. Greetings and thanks ask nothing.
 */
export function unansweredReason({
  question,
  answer,
  passages,
  citations,
  language,
}: Turn): UnansweredReason | undefined {
  if (citations > 0 || !answer || smallTalk(question, language)) return undefined
  if (isRefusal(answer)) return passages > 0 ? "not_known" : "nothing_found"
  return passages === 0 && isQuestion(question) ? "nothing_found" : undefined
}

const ASKS =
  /^(who|what|when|where|why|how|which|can|could|do|does|did|is|are|will|would|should|may|quien|que|cuando|donde|cuanto|cuanta|como|cual|puedo|hay|qui|quoi|quand|ou|pourquoi|comment|combien|quel|quelle|est|wer|was|wann|wo|warum|wie|welche|welcher|kann|gibt|ist|sind|habt|haben|chi|cosa|quando|dove|perche|quanto|quale|posso|quem|onde|por|qual|tem)$/

function isQuestion(text: string): boolean {
  const said = words(text)
  if (said.length < 2) return false
  const first = said[0]?.text ?? ""
  return /[?？]/.test(text) || ASKS.test(fold(first)) || kindsOf(text).length > 0
}
