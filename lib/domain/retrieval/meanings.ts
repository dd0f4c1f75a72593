import { analyserFor } from "./analyse.ts"
import { conceptsIn, relatedTo } from "./concepts.ts"
import { detectLanguage } from "./language.ts"
import { sameNumber } from "./number-words.ts"
import { LANGUAGES, type Language } from "./schema.ts"

/** What a word of a question is looked for as, in the language of the texts. */
export interface Meaning {
  word: string
  /** Place of the word in what was said. */
  place: number
  /** Its own terms: of the language that it was said in where it is carried over, else of the texts'. */
  forms: readonly string[]
  /** Terms of the texts' language that mean about the same, and runs of such terms joined by a space. */
  related: readonly string[]
  /** The language that it was said in. */
  spoken: Language
  /** Whether it was said in another language, and a concept carries it over: its forms are that language's. */
  carried: boolean
}

/** Words of a phrase such as "get my money back" that name one thing, at most. */
const PHRASE = 3
/** Letters of a part of a compound at least. */
const PART = 4

/**
 * What the words of a question mean in the language of the texts. One that is asked in another language keeps names and
 * numbers as they are; words of everyday business are carried over by the concept that they stand for.
 */
export function meaningsOf(said: readonly string[], written: Language): Meaning[] {
  const spoken = detectLanguage(said.join(" "))
  const meanings: Meaning[] = []
  for (const [place, word] of said.entries()) {
    if (spoken && spoken !== written) meanings.push(...foreign(word, place, { from: spoken, written }))
    else meanings.push(...own(word, place, { written, guess: !spoken }))
  }
  return relatePhrases(meanings, written)
}

interface Languages {
  from: Language
  written: Language
}

/** A word of another language than the texts'. Its small words are left out, and what no concept knows stays as it is. */
function foreign(word: string, place: number, { from, written }: Languages): Meaning[] {
  if (!analyserFor(from).termsOf(word).length) return []
  const carried = carryOver(word, place, { from, written })
  if (carried.length) return carried
  const forms = formsOf(word, { from, written })
  return forms.length ? [{ word, place, spoken: from, carried: false, forms, related: [] }] : []
}

/** A word of the texts' language; where the question's is not plain and the word unknown, it may be of another. */
function own(
  word: string,
  place: number,
  { written, guess }: { written: Language; guess: boolean },
): Meaning[] {
  const forms = formsOf(word, { from: written, written })
  if (!forms.length) return []
  const related = relatedTo(forms, written)
  const known = { word, place, spoken: written, carried: false, forms }
  if (related.length || !guess) return [{ ...known, related }]
  const carried = LANGUAGES.flatMap((from) =>
    from === written ? [] : carryOver(word, place, { from, written }),
  )
  return [{ ...known, related: [...new Set(carried.flatMap((each) => each.related))] }]
}

/** The terms of a word in the texts' language: with the other ways to write a small number, and the plural of "DVD". */
function formsOf(word: string, languages: Languages): readonly string[] {
  const { termsOf } = analyserFor(languages.written)
  const forms = termsOf(word)
  const others = sameNumber(word, languages).flatMap((each) => [...termsOf(each)])
  if (forms[0] && ABBREVIATION.test(word)) others.push(`${forms[0]}s`)
  return others.length ? [...new Set([...forms, ...others])] : forms
}

/** Without a vowel; no stemmer knows their plurals. */
const ABBREVIATION = /^[b-df-hj-np-tv-xz]{2,5}(?<!s)$/i

/** A word as the concepts carry it over: whole, or a German compound in its parts; nothing where they do not know it. */
function carryOver(word: string, place: number, languages: Languages): Meaning[] {
  const { from } = languages
  const whole = carry(word, languages)
  const said = { word, place, spoken: from, carried: true }
  if (whole) return [{ ...said, ...whole }]
  if (from !== "de") return []
  const lower = word.toLowerCase()
  for (let cut = lower.length - PART; cut >= PART; cut--) {
    const last = carry(lower.slice(cut), languages)
    const first = last && carryFirst(lower.slice(0, cut), languages)
    if (first) return [first, last].map((part) => ({ ...said, ...part }))
  }
  return []
}

/** The first part of a compound, with or without the letters that join it: "Rückgabe-frist", "Lieferung-s-kosten". */
const carryFirst = (part: string, languages: Languages) =>
  carry(part, languages) ?? (/[ns]$/.test(part) ? carry(part.slice(0, -1), languages) : undefined)

function carry(word: string, { from, written }: Languages): Pick<Meaning, "forms" | "related"> | undefined {
  const forms = analyserFor(from).termsOf(word)
  const { named } = conceptsIn(from)
  const concepts = new Set(forms.flatMap((form) => named.get(form) ?? []))
  const { wordings } = conceptsIn(written)
  const related = new Set(
    [...concepts].flatMap((concept) => [
      ...(wordings[concept]?.same ?? []),
      ...(wordings[concept]?.parts ?? []),
      ...(wordings[concept]?.phrases ?? []),
    ]),
  )
  return related.size ? { forms, related: [...related] } : undefined
}

/** What a language says for the concepts of a word of business, in its own terms: those of the word itself too. */
export const sameBusiness = (word: string, languages: Languages): readonly string[] =>
  carry(word, languages)?.related ?? []

/** Words that together name a concept, as "money back" does, are each related to what else is said for it. */
function relatePhrases(meanings: readonly Meaning[], written: Language): Meaning[] {
  const added = meanings.map(() => new Set<string>())
  const { wordings } = conceptsIn(written)
  for (let first = 0; first < meanings.length; first++) {
    for (let size = 2; size <= PHRASE && first + size <= meanings.length; size++) {
      const run = meanings.slice(first, first + size)
      const phrase = run.map(({ forms }) => forms[0]).join(" ")
      const { named } = conceptsIn(run[0]?.spoken ?? written)
      for (const concept of named.get(phrase) ?? []) {
        const { same = [], parts = [] } = wordings[concept] ?? {}
        for (let at = first; at < first + size; at++)
          for (const term of [...same, ...parts]) added[at]?.add(term)
      }
    }
  }
  return meanings.map((meaning, i) =>
    added[i]?.size
      ? { ...meaning, related: [...new Set([...meaning.related, ...(added[i] ?? [])])] }
      : meaning,
  )
}
