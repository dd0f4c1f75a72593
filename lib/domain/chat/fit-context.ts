import type { HistoryRow } from "../../db/hot/turn.ts"

interface Parts {
  system: string
  history: readonly HistoryRow[]
  question: string
  contextTokens: number
}

/** A careful estimate: no tokenizer makes more than one token of three characters of ordinary text. */
const estimateTokens = (text: string): number => Math.ceil(text.length / 3)

const CUT = " […] "

/**
 * Token reconciliation (contracts: decision 16): the system prompt and the question stay, the oldest turns go first, and
 * a single text that alone is too long is shortened in the middle, marked. Stored messages are never changed.
 */
export function fitContext({
  system,
  history,
  question,
  contextTokens,
}: Parts): Omit<Parts, "contextTokens"> {
  const fittedSystem = shorten(system, Math.floor(contextTokens * 0.7))
  const fittedQuestion = shorten(question, Math.max(64, contextTokens - estimateTokens(fittedSystem)))
  let left = contextTokens - estimateTokens(fittedSystem) - estimateTokens(fittedQuestion)
  const kept: HistoryRow[] = []
  for (const row of [...history].reverse()) {
    left -= estimateTokens(row.text)
    if (left < 0) break
    kept.unshift(row)
  }
  return { system: fittedSystem, history: kept, question: fittedQuestion }
}

function shorten(text: string, tokens: number): string {
  if (estimateTokens(text) <= tokens) return text
  const half = Math.floor((tokens * 3 - CUT.length) / 2)
  return text.slice(0, half) + CUT + text.slice(-half)
}
