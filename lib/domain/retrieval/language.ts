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

/** Characters of a text that its language is told by. */
const READ = 4000

/** For each word that tells languages apart: its weight in each of LANGUAGES, shared by those that have it. */
let signature: ReadonlyMap<string, readonly number[]> | undefined

/** Words that speak for the language of what surrounds a text, before its own are counted. */
const SURROUNDINGS = 1

/**
 * The language that a text is written in, by its small words and those of everyday business; undefined when it has too
 * few of them or two languages come close. A few hundred characters are enough.
 */
export function detectLanguage(text: string): Language | undefined {
  const { scores, words: seen } = weigh(text)
  const [best = 0, second = 0] = scores.toSorted((a, b) => b - a)
  if (best < 1 || best < seen * 0.06 || best < second * 1.3) return undefined
  return LANGUAGES[scores.indexOf(best)]
}

/**
 * The language of a text that stands among others in `surroundings` (a code such as "en"): that, unless its own words
 * speak clearly for another. A title with a foreign word or two stays where it stands.
 */
export function languageAmong(text: string, surroundings: string): string {
  const found = detectLanguage(text)
  if (!found || found === languageOf(surroundings)) return surroundings
  // A letter or word that comes again is one sign, not several: "p n p n transistor" is not French.
  const { scores } = weigh([...new Set(text.slice(0, READ).toLowerCase().split(/\s+/))].join(" "))
  const own = scores[LANGUAGES.indexOf(found)] ?? 0
  const around = languageOf(surroundings)
  // A language whose words are not known may share some with those that are.
  const others = around ? (scores[LANGUAGES.indexOf(around)] ?? 0) : SURROUNDINGS
  return own >= (others + SURROUNDINGS) * 1.3 ? found : surroundings
}

/** How much each of LANGUAGES speaks from a text, and how many words were looked at. */
function weigh(text: string): { scores: number[]; words: number } {
  signature ??= readSignature()
  const seen = words(text.slice(0, READ))
  const scores = LANGUAGES.map(() => 0)
  for (const { text: word } of seen)
    for (const [i, weight] of (signature.get(word.toLowerCase()) ?? []).entries())
      scores[i] = (scores[i] ?? 0) + weight
  return { scores, words: seen.length }
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
