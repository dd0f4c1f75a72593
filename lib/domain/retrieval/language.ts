import { FUNCTION_WORDS } from "./function-words.ts"
import { linesOf } from "./lines-of.ts"
import { LANGUAGES, type Language } from "./schema.ts"
import { fold, words } from "./words.ts"

/** The language whose rules apply to a code such as "pt-BR"; undefined: words are compared as they are written. */
export function languageOf(code: string | null | undefined): Language | undefined {
  const base = code?.slice(0, 2).toLowerCase()
  return LANGUAGES.find((language) => language === base)
}

/** What a word of everyday business says about a text's language, where a small word says 1. */
const OF_BUSINESS = 0.7

/** For each word that tells languages apart: its weight in each of LANGUAGES, shared by those that have it. */
let signature: ReadonlyMap<string, readonly number[]> | undefined

/**
 * The language that a text is written in, by its small words and those of everyday business; undefined when it has too
 * few of them or two languages come close. A few hundred characters are enough.
 */
export function detectLanguage(text: string): Language | undefined {
  signature ??= readSignature()
  const seen = words(text.slice(0, 4000))
  const scores = LANGUAGES.map(() => 0)
  for (const { text: word } of seen)
    for (const [i, weight] of (signature.get(word.toLowerCase()) ?? []).entries())
      scores[i] = (scores[i] ?? 0) + weight
  const [best = 0, second = 0] = scores.toSorted((a, b) => b - a)
  if (best < 1 || best < seen.length * 0.06 || best < second * 1.3) return undefined
  return LANGUAGES[scores.indexOf(best)]
}

function readSignature(): Map<string, number[]> {
  const held = new Map<string, number[]>()
  const add = (word: string, place: number, weight: number) => {
    const weights = held.get(word) ?? LANGUAGES.map(() => 0)
    weights[place] = Math.max(weights[place] ?? 0, weight)
    held.set(word, weights)
  }
  for (const [place, language] of LANGUAGES.entries()) {
    for (const word of FUNCTION_WORDS[language]) add(word, place, 1)
    for (const line of linesOf(language))
      for (const { text } of words(line))
        for (const form of [text.toLowerCase(), fold(text)]) add(form, place, OF_BUSINESS)
  }
  for (const weights of held.values()) {
    const sharers = weights.filter(Boolean).length
    for (const [place, weight] of weights.entries()) weights[place] = weight / sharers
  }
  return held
}
