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

const tables = new Map<Language, Map<string, Set<string>>>()

/** Terms, and runs of terms joined by a space, that mean about the same as a term of the same language. */
export function relatedTo(forms: readonly string[], language: Language): readonly string[] {
  let table = tables.get(language)
  if (!table) {
    table = relate(conceptsIn(language).wordings)
    tables.set(language, table)
  }
  const related = new Set<string>()
  for (const form of forms) for (const other of table.get(form) ?? []) related.add(other)
  return [...related]
}

function relate(wordings: readonly Wording[]): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>()
  const add = (term: string, others: readonly string[]) => {
    const known = table.get(term) ?? new Set()
    for (const other of others) if (other !== term) known.add(other)
    table.set(term, known)
  }
  for (const { same, parts, phrases } of wordings) {
    for (const term of same) add(term, [...same, ...parts, ...phrases])
    for (const term of parts) add(term, same)
  }
  return table
}
