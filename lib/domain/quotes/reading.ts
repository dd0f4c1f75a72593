import {
  type Analyser,
  analyserFor,
  daysBetween,
  fold,
  type Language,
  type ReadPassage,
  words,
} from "../retrieval/retrieval.ts"
import { type CutPassage, cutPassages } from "./read-passages.ts"

/** The words of a text as questions are compared with them. */
export interface ReadText {
  terms: ReadonlySet<string>
  /** Each word without case and accents. */
  folded: readonly string[]
  /** The terms in their order, each between spaces, for runs of them. */
  run: string
}

/** What is read of passages once, whatever is asked of them. */
export interface Reading {
  cut: readonly CutPassage[]
  language: Language
  analyser: Analyser
  /** Reads a text that stands in the passages or above them. */
  read: (text: string) => ReadText
}

const readings = new WeakMap<readonly ReadPassage[], Reading>()

/** The passages cut and read; remembered while they are, since one message asks several things of them. */
export function readingOf(passages: readonly ReadPassage[], language: Language): Reading {
  const known = readings.get(passages)
  if (known?.language === language) return known
  const analyser = analyserFor(language)
  const texts = new Map<string, ReadText>()
  const read = (text: string): ReadText => {
    const found = texts.get(text) ?? readText(text, language, analyser)
    texts.set(text, found)
    return found
  }
  const reading = { cut: cutPassages(passages), language, analyser, read }
  readings.set(passages, reading)
  return reading
}

function readText(text: string, language: Language, analyser: Analyser): ReadText {
  const terms = new Set<string>()
  const folded: string[] = []
  let run = " "
  for (const word of words(text)) {
    const found = analyser.termsOf(word.text)
    for (const term of found) terms.add(term)
    if (found[0]) run += `${found[0]} `
    folded.push(fold(word.text))
  }
  // "Tuesday to Thursday" speaks of Wednesday.
  for (const day of daysBetween(text, language)) for (const term of analyser.termsOf(day)) terms.add(term)
  return { terms, folded, run }
}
