import type { Term } from "./question-words.ts"
import type { Reading } from "./reading.ts"

/** What a term counts for where a text holds another form of it, a compound, or a word that means about the same. */
const FUZZY = 0.75
const RELATED = 0.85

/** Whether a text holds a term itself or in another form, rather than a word that means about the same. */
export const isSame = (held: number): boolean => held === 1 || held === FUZZY

/** A function from a text of the passages to how well it holds each term, 0..1. */
export const matcher =
  (terms: readonly Term[], { read }: Pick<Reading, "read">): ((text: string) => number[]) =>
  (text) => {
    const { terms: held, folded, run } = read(text)
    return terms.map(({ forms, related }) => {
      if (forms.some((form) => held.has(form))) return 1
      if (related.some((form) => held.has(form) || (form.includes(" ") && run.includes(` ${form} `))))
        return RELATED
      if (forms.some((form) => folded.some((word) => isVersion(word, form)))) return RELATED
      const alike = (form: string) => form.length >= 5 && folded.some((word) => resembles(word, form))
      if (forms.some(alike)) return FUZZY
      return related.some(alike) ? FUZZY * RELATED : 0
    })
  }

/** Whether a word is a term with the number of its version: "arm64". */
const isVersion = (word: string, term: string) =>
  term.length > 2 && word.startsWith(term) && /^\d+$/.test(word.slice(term.length))

/** Whether a word is the term in another form or a compound of it. */
function resembles(word: string, term: string): boolean {
  if (word.length <= term.length) {
    const stem = term.slice(0, Math.max(5, term.length - 3))
    return word.startsWith(stem)
  }
  return word.startsWith(term) || word.endsWith(term)
}
