import { conceptsIn, type Wording } from "./concepts.ts"
import type { Language } from "./schema.ts"

const tables = new Map<Language, Map<string, Set<string>>>()

/** Terms that mean about the same as a term of the same language. */
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
  for (const { same, parts } of wordings) {
    for (const term of same) add(term, [...same, ...parts])
    for (const term of parts) add(term, same)
  }
  return table
}
