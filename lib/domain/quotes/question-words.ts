import { isGeneric, type Language, meaningsOf } from "../retrieval/retrieval.ts"

/** What one word of the question is looked for as. */
export interface Term {
  forms: readonly string[]
  /** Terms that mean about the same. */
  related: readonly string[]
  /** A name or number: without it a sentence is about something else. */
  exact: boolean
  weight: number
}

/** The words of a question that carry its subject, each once, as they are looked for in texts of `written`. */
export function termsOfQuestion(question: readonly string[], written: Language, weight = 1): Term[] {
  const terms = new Map<string, Term>()
  for (const { word, place, spoken, forms, related } of meaningsOf(question, written)) {
    const [first = ""] = forms
    if (terms.has(first)) continue
    const name = place > 0 && spoken !== "de" && /^\p{Lu}/u.test(word)
    terms.set(first, {
      forms,
      related,
      exact: name || /\d/.test(word),
      weight: isGeneric(word, spoken) ? weight * 0.2 : weight,
    })
  }
  return [...terms.values()]
}
