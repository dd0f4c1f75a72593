import { analyserFor, fold, kindsOf, type Language, words } from "../retrieval/retrieval.ts"
import { type Term, termsOfQuestion } from "./question-words.ts"

/** The shares of the words of either question that the other must have. */
const OF_THE_ASKED = 0.8
const OF_THE_WRITTEN = 0.6

/** Whether a question that stands in the texts with its answer is the one that was asked, or nearly. */
export function asksTheSame(
  asked: string,
  written: string,
  { terms, language }: { terms: readonly Term[]; language: Language },
): boolean {
  if (folded(asked) === folded(written)) return true
  const analyser = analyserFor(language)
  const theirs = termsOfQuestion(
    words(written).map(({ text }) => text),
    language,
  )
  const wanted = [kindsOf(asked), kindsOf(written)]
  if (wanted.every((kinds) => kinds.length) && !wanted[0]?.some((kind) => wanted[1]?.includes(kind)))
    return false
  const heldBy = (term: Term, others: readonly Term[]) =>
    others.some(({ forms }) => [...term.forms, ...term.related].some((form) => forms.includes(form)))
  const share = (some: readonly Term[], others: readonly Term[]) => {
    const all = some.reduce((sum, { weight }) => sum + weight, 0)
    const held = some.reduce((sum, term) => sum + (heldBy(term, others) ? term.weight : 0), 0)
    return all ? held / all : 0
  }
  const mine = terms.filter(({ forms }) => analyser.terms(asked).includes(forms[0] ?? ""))
  return share(mine, theirs) >= OF_THE_ASKED && share(theirs, mine) >= OF_THE_WRITTEN
}

const folded = (text: string) =>
  words(text)
    .map((word) => fold(word.text))
    .join(" ")
