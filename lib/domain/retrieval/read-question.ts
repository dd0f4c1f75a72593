import { analyserFor } from "./analyse.ts"
import { relatedTo } from "./concepts.ts"
import { languageOf } from "./language.ts"
import { type Meaning, meaningsOf } from "./meanings.ts"
import { placeAskedFor } from "./places.ts"
import type { Language, SearchInput } from "./schema.ts"
import { type Doubt, mayBeMistyped } from "./spelling.ts"
import { termHash } from "./term-bucket.ts"
import { words } from "./words.ts"

/** The part of a search that is read: what is asked, and the questions before that it takes up, latest first. */
type Spoken = Pick<SearchInput, "query" | "before">

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
  /** For a term that may be mistyped, the word. */
  doubts: Map<number, Doubt>
}

const TERMS_AT_MOST = 48
/** A question of so few words may ask for nothing but a place. */
const SHORT = 3
/** Weight of the question before this one that it takes up, and of those before that. */
const EARLIER = [0.5, 0.25, 0.15]

/** Weight of words that places are told with. */
const HINT = 0.2

/**
 * Reads a question in the terms of `language`, that of the texts it is put to. The words of questions that it takes up
 * count less than its own.
 */
export function readQuestion(input: Spoken, language: string): Question {
  const rules = languageOf(language)
  const related = new Map<number, readonly number[]>()
  const slots: number[][] = []
  const doubts = new Map<number, Doubt>()
  for (const { slot, related: others, doubt } of soughtIn(input.query, language).slice(0, TERMS_AT_MOST)) {
    slots.push(slot)
    if (others.length && slot[0] !== undefined) related.set(slot[0], others)
    if (doubt && slot[0] !== undefined) doubts.set(slot[0], doubt)
  }
  const weights = new Map<number, number>()
  for (const slot of slots) add(weights, slot, 1)
  for (const [term, weight] of weights) weights.set(term, repeated(weight))
  for (const [turn, text] of (input.before ?? []).slice(0, EARLIER.length).entries()) {
    const seen = new Set(weights.keys())
    for (const { slot, related: others } of soughtIn(text, language).slice(0, TERMS_AT_MOST)) {
      if (slot.some((term) => seen.has(term))) continue
      add(weights, slot, EARLIER[turn] ?? 0)
      if (others.length && slot[0] !== undefined) related.set(slot[0], others)
    }
  }
  const asked = new Map(weights)
  if (rules && slots.length <= SHORT) addPlaces(weights, input, rules)
  const pairs: [number, number][] = []
  for (let i = 0; i + 1 < slots.length; i++) {
    const [a, b] = [slots[i]?.[0], slots[i + 1]?.[0]]
    if (a !== undefined && b !== undefined && a !== b) pairs.push([a, b])
  }
  return { asked, weights, related, pairs, doubts }
}

interface Sought {
  slot: number[]
  related: number[]
  doubt?: Doubt | undefined
}

/** The words of a question in the language of a segment: where they are looked for, and what may stand in for them. */
function soughtIn(query: string, language: string): Sought[] {
  const rules = languageOf(language)
  const said = words(query).map(({ text }) => text)
  if (rules)
    return meaningsOf(said, rules).map((meaning) => ({
      slot: slotOf(meaning),
      related: singleTerms(meaning.related).map(termHash),
      doubt: doubtOf(meaning, rules),
    }))
  const analyser = analyserFor(language)
  return said
    .map((word) => ({ slot: analyser.termsOf(word).map(termHash), related: [] }))
    .filter(({ slot }) => slot.length)
}

/** The index knows single terms alone: of what is only said in several words, as "amex" is, each stands in. */
function singleTerms(related: readonly string[]): readonly string[] {
  const single = related.filter((form) => !form.includes(" "))
  return single.length ? single : related.flatMap((form) => form.split(" "))
}

const doubtOf = ({ word, place, spoken, carried }: Meaning, written: Language): Doubt | undefined =>
  !carried && mayBeMistyped(word, place, spoken) ? { word, spoken, written } : undefined

/** Terms by which a word is looked for. A word that is carried over is none of the texts' own, even if one looks the same. */
const slotOf = ({ forms, spoken, carried }: Meaning): number[] =>
  (carried ? forms.slice(0, 1).map((form) => `${spoken}:${form}`) : forms).map(termHash)

/** "Where" is a grammar word, but a short question with it looks for a place: words that places are told with, lightly. */
function addPlaces(weights: Map<number, number>, { query }: Spoken, rules: Language) {
  const place = analyserFor(rules).terms(placeAskedFor(query, rules) ?? "")
  for (const term of [...place, ...relatedTo(place, rules).filter((form) => !form.includes(" "))].map(
    termHash,
  ))
    if (!weights.has(term)) weights.set(term, HINT)
}

/** What a word counts for that was said so often: ever less, and never more than two words (BM25's k3 of 1). */
const repeated = (times: number) => (times > 1 ? (2 * times) / (1 + times) : times)

/** A word with two forms counts for little more than one. */
function add(weights: Map<number, number>, slot: readonly number[], weight: number) {
  for (const term of slot) weights.set(term, (weights.get(term) ?? 0) + weight / slot.length ** 0.7)
}
