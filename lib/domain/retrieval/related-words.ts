import { analyserFor } from "./analyse.ts"
import type { Language } from "./schema.ts"
import { DE } from "./vocabulary/de.ts"
import { EN } from "./vocabulary/en.ts"
import { ES } from "./vocabulary/es.ts"
import { FR } from "./vocabulary/fr.ts"
import { IT } from "./vocabulary/it.ts"
import { PT } from "./vocabulary/pt.ts"

// Words that customers and documents use for the same thing; each line is one group. After ">" stand parts of what is
// named before it: they are related to the whole, not to each other.
const GROUPS: Record<Language, string> = { en: EN, de: DE, fr: FR, es: ES, it: IT, pt: PT }

const tables = new Map<Language, Map<string, Set<string>>>()

/** Terms that mean about the same as a term. */
export function relatedTo(forms: readonly string[], language: Language): readonly string[] {
  let table = tables.get(language)
  if (!table) {
    table = readGroups(language)
    tables.set(language, table)
  }
  const related = new Set<string>()
  for (const form of forms) for (const other of table.get(form) ?? []) related.add(other)
  return [...related]
}

function readGroups(language: Language): Map<string, Set<string>> {
  const analyser = analyserFor(language)
  const table = new Map<string, Set<string>>()
  const relate = (term: string, others: readonly string[]) => {
    const known = table.get(term) ?? new Set()
    for (const other of others) if (other !== term) known.add(other)
    table.set(term, known)
  }
  const termsIn = (words = "") =>
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => analyser.termsOf(word.replace("-", "")))
  for (const line of GROUPS[language].trim().split("\n")) {
    const [names, parts] = line.split(">")
    const [same, within] = [termsIn(names), parts ? termsIn(parts) : []]
    for (const term of same) relate(term, [...same, ...within])
    for (const term of within) relate(term, same)
  }
  return table
}
