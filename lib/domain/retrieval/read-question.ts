import { analyserFor } from "./analyse.ts"
import { detectLanguage, languageOf } from "./language.ts"
import { type Meaning, meaningsOf } from "./meanings.ts"
import { placeAskedFor } from "./places.ts"
import { relatedTo } from "./related-words.ts"
import type { Language, SearchInput } from "./schema.ts"
import { termHash } from "./term-hash.ts"
import { words } from "./words.ts"

/** The part of a search that is read: what was asked, and what was said before. */
export type Spoken = Pick<SearchInput, "query" | "language"> & { history: readonly string[] }

/** What is looked for, in the terms of one language. */
export interface Question {
  /** Weight of each term that was said. */
  asked: ReadonlyMap<number, number>
  /** Weight of each term that is looked for: those that were said, and what stands in for them. */
  weights: Map<number, number>
  /** For a term that the dataset may not have, terms that mean about the same. */
  related: Map<number, readonly number[]>
  /** Neighbouring terms of the question itself, for passages that hold them close together. */
  pairs: [number, number][]
}

const TERMS_AT_MOST = 48
/** A question of fewer words than this leans on what was said before. */
const SHORT = 3
/** Weight of what was said in the turn before, and in the one before that. */
const EARLIER = [0.5, 0.25]
// Words that point back to what was said.
const POINTERS: Record<Language, RegExp> = {
  en: /^(and|also|what about|how about|what if)\b|\b(it|its|they|them|those|these|that one|this one|there|he|she|him|her)\b/i,
  es: /^(y|también|qué tal|entonces)\b|\b(ello|eso|esos|esas|allí|ahí|él|ella|ellos|ellas)\b/iu,
  fr: /^(et|aussi|alors|qu'en est-il)\b|\b(cela|ça|celui-ci|celle-ci|ils|elles|là-bas|y)\b/iu,
  de: /^(und|auch|wie sieht es|was ist mit)\b|\b(davon|dafür|dazu|diese[rsn]?|dort|sie|er|es)\b/iu,
  it: /^(e|anche|allora|che ne dici)\b|\b(ciò|quello|quelli|questo|lì|là|esso|essa)\b/iu,
  pt: /^(e|também|então)\b|\b(isso|isto|aquilo|lá|ele|ela|eles|elas)\b/iu,
}

/** Weight of words that places are told with. */
const HINT = 0.2

/**
 * Reads a question in the terms of `language`, that of the texts it is put to. A short one, or one that points back,
 * takes up the words of the turns before it with less weight.
 */
export function readQuestion(input: Spoken, language: string): Question {
  const analyser = analyserFor(language)
  const rules = languageOf(language)
  const related = new Map<number, readonly number[]>()
  const slots: number[][] = []
  for (const { slot, related: others } of soughtIn(input.query, language).slice(0, TERMS_AT_MOST)) {
    slots.push(slot)
    if (others.length && slot[0] !== undefined) related.set(slot[0], others)
  }
  const weights = new Map<number, number>()
  for (const slot of slots) add(weights, slot, 1)
  if (pointsBack(input, slots.length)) {
    const earlier = [...input.history].reverse().slice(0, EARLIER.length)
    for (const [turn, text] of earlier.entries()) {
      const seen = new Set(weights.keys())
      for (const { text: word } of words(text).slice(0, TERMS_AT_MOST)) {
        const slot = analyser.termsOf(word).map(termHash)
        if (!slot.some((term) => seen.has(term))) add(weights, slot, EARLIER[turn] ?? 0)
      }
    }
  }
  const asked = new Map(weights)
  if (rules && slots.length <= SHORT) addPlaces(weights, input, rules)
  const pairs: [number, number][] = []
  for (let i = 0; i + 1 < slots.length; i++) {
    const [a, b] = [slots[i]?.[0], slots[i + 1]?.[0]]
    if (a !== undefined && b !== undefined && a !== b) pairs.push([a, b])
  }
  return { asked, weights, related, pairs }
}

/** The words of a question in the language of a segment: where they are looked for, and what may stand in for them. */
function soughtIn(query: string, language: string): { slot: number[]; related: number[] }[] {
  const rules = languageOf(language)
  const said = words(query).map(({ text }) => text)
  if (rules)
    return meaningsOf(said, rules).map((meaning) => ({
      slot: slotOf(meaning),
      related: meaning.related.map(termHash),
    }))
  const analyser = analyserFor(language)
  return said
    .map((word) => ({ slot: analyser.termsOf(word).map(termHash), related: [] }))
    .filter(({ slot }) => slot.length)
}

/** Terms by which a word is looked for. A word that is carried over is none of the texts' own, even if one looks the same. */
const slotOf = ({ forms, spoken, carried }: Meaning): number[] =>
  (carried ? forms.slice(0, 1).map((form) => `${spoken}:${form}`) : forms).map(termHash)

/** The question as it would be asked alone, for a model that reads meaning: a follow-up takes the question before it along. */
export function wholeQuestion(input: Spoken): string {
  const before = input.history.at(-1)
  const analyser = analyserFor(detectLanguage(input.query) ?? input.language ?? "")
  return before && pointsBack(input, analyser.terms(input.query).length)
    ? `${before}\n${input.query}`
    : input.query
}

/** "Where" is a grammar word, but a short question with it looks for a place: words that places are told with, lightly. */
function addPlaces(weights: Map<number, number>, { query }: Spoken, rules: Language) {
  const place = analyserFor(rules).terms(placeAskedFor(query, rules) ?? "")
  for (const term of [...place, ...relatedTo(place, rules)].map(termHash))
    if (!weights.has(term)) weights.set(term, HINT)
}

/** A word with two forms counts for little more than one. */
function add(weights: Map<number, number>, slot: readonly number[], weight: number) {
  for (const term of slot) weights.set(term, (weights.get(term) ?? 0) + weight / slot.length ** 0.7)
}

/** Whether a question of so many content words leans on what was said before it. */
export function pointsBack(
  { query, language }: Pick<Spoken, "query" | "language">,
  contentWords: number,
): boolean {
  if (contentWords < SHORT) return true
  if (contentWords > 6) return false
  return POINTERS[detectLanguage(query) ?? languageOf(language) ?? "en"].test(query.trim())
}
