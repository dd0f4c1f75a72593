import { analyserFor } from "./analyse.ts"
import { conceptsIn } from "./concepts.ts"
import { FUNCTION_WORDS } from "./function-words.ts"
import { detectLanguage } from "./language.ts"
import { linesOf } from "./lines-of.ts"
import { sameBusiness } from "./meanings.ts"
import { isCommon, isGeneric } from "./ordinary-words.ts"
import type { Language } from "./schema.ts"
import { type Slips, slipsOf } from "./slips.ts"
import { fold, words } from "./words.ts"

/** A word that may be mistyped, unless a document has it. */
export interface Doubt {
  word: string
  /** The languages of the question and of the texts. */
  spoken: Language
  written: Language
}

/** Shorter words are mistyped small words, or names. */
const SUBJECT_FROM = 4
/** Words of one question that are looked at, which bounds the work. */
const MENDED_AT_MOST = 4

const small = new Map<Language, ReadonlySet<string>>()

/** Whether a word is one of a language's small words, accents apart. */
function isSmallWord(word: string, language: Language): boolean {
  let known = small.get(language)
  if (!known) {
    known = new Set([...FUNCTION_WORDS[language]].map(fold))
    small.set(language, known)
  }
  return known.has(fold(word))
}

const written = new Map<Language, ReadonlySet<string>>()

/** Whether a word is listed as it is, or is more than a stem. */
function isWritten(word: string, language: Language): boolean {
  let known = written.get(language)
  if (!known) {
    known = new Set(linesOf(language).flatMap((line) => words(line).map(({ text }) => fold(text))))
    written.set(language, known)
  }
  const plain = fold(word)
  return known.has(plain) || !analyserFor(language).termsOfOnce(word).includes(plain)
}

/** Whether a word can be taken for a mistyped one: no name, no number, and none that the language is known to have. */
export function mayBeMistyped(word: string, place: number, language: Language): boolean {
  if (/\d/.test(word) || isSmallWord(word, language)) return false
  // German writes its nouns with a capital letter, so that says nothing there.
  if (place > 0 && language !== "de" && /^\p{Lu}/u.test(word)) return false
  return !isBusiness(word, language) && !isGeneric(word, language) && !isCommon(word, language)
}

function isBusiness(word: string, language: Language): boolean {
  const { named } = conceptsIn(language)
  return analyserFor(language)
    .termsOfOnce(word)
    .some((term) => named.has(term))
}

/** The same for a word that somebody may have meant: the bare stem of one ("timet" of "timetable") is none. */
const isWordOfBusiness = (word: string, language: Language): boolean =>
  isBusiness(word, language) && isWritten(word, language)

/**
 * A question with its mistyped words put right, by what the texts have (`holds`) and else by the small words and words of
 * business of its language. Names, numbers and words that either has stay as they are.
 */
export function correctSpelling(
  question: string,
  { written, holds }: { written: Language; holds: (word: string) => boolean },
): string {
  const language = detectLanguage(question) ?? written
  let corrected = question
  const doubtful = words(question).filter(
    ({ text }, place) => mayBeMistyped(text, place, language) && !holds(text),
  )
  for (const { text, start, end } of doubtful.slice(0, MENDED_AT_MOST).reverse()) {
    const right = likeliest(slipsOf(text), [
      (word) => isSmallWord(word, language) || (text.length >= SUBJECT_FROM && isGeneric(word, language)),
      (word) => text.length >= SUBJECT_FROM && holds(word),
      (word) => text.length >= SUBJECT_FROM && isWordOfBusiness(word, language),
    ])
    if (right) corrected = corrected.slice(0, start) + right + corrected.slice(end)
  }
  return corrected
}

/** The first word that one of the tests knows, by the likeliest kind of slip, then in the order of the tests. */
function likeliest(slips: Slips, tests: ((word: string) => boolean)[]): string | undefined {
  for (const kind of slips)
    for (const test of tests) {
      const found = kind.find(test)
      if (found) return found
    }
  return undefined
}

/** Terms of the words that a mistyped one may stand for, the likeliest kind first; none beyond a kind with a small word. */
export function termsOfSlips(word: string, language: Language): string[][] {
  if (word.length < SUBJECT_FROM) return []
  const { termsOfOnce } = analyserFor(language)
  const slips = slipsOf(word)
  const plain = slips.findIndex((kind) => kind.some((each) => isSmallWord(each, language)))
  return slips
    .slice(0, plain < 0 ? slips.length : plain)
    .map((kind) => [...new Set(kind.flatMap((each) => termsOfOnce(each)))])
}

/** Terms of the texts' language for the likeliest word of business that a mistyped one may stand for. */
export function businessOfSlips({ word, spoken, written }: Doubt): readonly string[] {
  const meant =
    word.length < SUBJECT_FROM
      ? undefined
      : likeliest(slipsOf(word), [(each) => isWordOfBusiness(each, spoken)])
  return meant ? sameBusiness(meant, { from: spoken, written }) : []
}
