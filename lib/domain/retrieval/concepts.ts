import { analyserFor } from "./analyse.ts"
import { linesOf } from "./lines-of.ts"
import type { Language } from "./schema.ts"
import { words } from "./words.ts"

/** What one language says for a concept: single terms, and runs of terms joined by a space. */
export interface Wording {
  same: readonly string[]
  parts: readonly string[]
  phrases: readonly string[]
}

/** The concepts of one language. */
export interface Concepts {
  /** By the number of the concept, which is the same in every language. */
  wordings: readonly Wording[]
  /** The concepts that a term, or a run of two or three, stands for. */
  named: ReadonlyMap<string, readonly number[]>
}

const read = new Map<Language, Concepts>()

/** What a language says for each concept of everyday business, in its terms. */
export function conceptsIn(language: Language): Concepts {
  let concepts = read.get(language)
  if (!concepts) {
    concepts = readConcepts(language)
    read.set(language, concepts)
  }
  return concepts
}

function readConcepts(language: Language): Concepts {
  const wordings = linesOf(language).map((line) => wordingOf(line, language))
  const named = new Map<string, number[]>()
  for (const [concept, { same, phrases }] of wordings.entries())
    for (const term of [...same, ...phrases]) named.set(term, [...(named.get(term) ?? []), concept])
  return { wordings, named }
}

function wordingOf(line: string, language: Language): Wording {
  const { terms } = analyserFor(language)
  const [names = "", parts = ""] = line.split(">")
  const same = new Set<string>()
  const phrases = new Set<string>()
  for (const name of names.split(" ")) {
    if (words(name).length < 2) for (const term of terms(name)) same.add(term)
    else if (terms(name).length > 1) phrases.add(terms(name).join(" "))
  }
  return { same: [...same], parts: [...new Set(terms(parts))], phrases: [...phrases] }
}
