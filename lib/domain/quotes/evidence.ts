import { analyserFor, fold, kindsOf, type Language, type ReadPassage, words } from "../retrieval/retrieval.ts"
import type { Term } from "./question-words.ts"
import { type Sentence, sentencesOf } from "./sentences.ts"

/** A sentence and what speaks for it. */
export interface Evidence extends Sentence {
  passage: ReadPassage
  /** Place among the sentences of its passage. */
  position: number
  /** Per term of the question: 1 when the sentence holds it, less when only what surrounds it does. */
  held: number[]
  /** 0..1: share of the question, weighted by rarity, that the sentence and its surroundings hold. */
  coverage: number
  /** The share that it holds itself. */
  ownShare: number
  /** 0..1: share of the question's subject, what its form shows left out. */
  subject: number
  /** Whether it has the form of an answer to such a question, such as a time for "when". */
  fits: boolean
  /** For the order of the sentences. */
  score: number
}

/** What a term counts for where not the sentence itself holds it. */
const FUZZY = 0.75
const RELATED = 0.85
const QUESTION_ABOVE = 0.95
const HEADING_ABOVE = 0.8
const SENTENCE_BEFORE = 0.45
const SAME_PASSAGE = 0.3

interface Read extends Sentence {
  passage: ReadPassage
  position: number
  own: number[]
}

/** Weighs every sentence of the passages against the terms of a question. */
export function weigh(
  question: string,
  terms: readonly Term[],
  { passages, language }: { passages: readonly ReadPassage[]; language: Language },
): Evidence[] {
  const match = matcher(terms, language)
  const read = passages.map((passage) => ({
    title: match(passage.title),
    sentences: sentencesOf(passage.text).map(
      (sentence, position): Read => ({ ...sentence, passage, position, own: match(sentence.text) }),
    ),
  }))
  const all = read.flatMap(({ sentences }) => sentences)
  const rarity = terms.map(({ weight, exact }, t) => {
    const found = all.filter(({ own }) => own[t]).length
    // A word that no passage has may be said in other words; a name or a number may not.
    const holders = found || exact ? found : 1
    return weight * Math.log(1 + (all.length + 1) / (holders + 0.5))
  })
  const full = rarity.reduce((sum, each) => sum + each, 0) || 1
  const share = (held: readonly number[]) =>
    held.reduce((sum, each, t) => sum + each * (rarity[t] ?? 0), 0) / full
  const kinds = kindsOf(question)
  const impliedBy = terms.map(({ forms }) =>
    kinds.filter(({ implied }) => forms.some((form) => implied.test(form))),
  )

  const named = share(impliedBy.map((kinds) => (kinds.length ? 0 : 1)))

  return read.flatMap(({ title, sentences }, rank) => {
    const anywhere = terms.map((_, t) => Math.max(0, ...sentences.map(({ own }) => own[t] ?? 0)))
    let lead: { own: number[]; worth: number } = { own: [], worth: 0 }
    return sentences.map((sentence): Evidence => {
      const before = sentences[sentence.position - 1]
      const fits = kinds.filter(({ answer }) => answer.test(sentence.text))
      const held = terms.map((_, t) => {
        const own = sentence.own[t] ?? 0
        if (impliedBy[t]?.some((kind) => fits.includes(kind))) return 1
        return Math.max(
          own,
          (lead.own[t] ?? 0) * lead.worth,
          (title[t] ?? 0) * HEADING_ABOVE,
          (before?.own[t] ?? 0) * SENTENCE_BEFORE,
          (anywhere[t] ?? 0) * SAME_PASSAGE,
        )
      })
      if (sentence.leads) {
        const worth = sentence.text.endsWith("?") ? QUESTION_ABOVE : HEADING_ABOVE
        lead = { own: sentence.own, worth }
      }
      const coverage = share(held)
      const ownShare = share(sentence.own)
      let score = coverage + 0.25 * ownShare - 0.02 * rank
      if (kinds.length) score += fits.length ? 0.15 : -0.1
      if (sentence.leads) score -= 1
      if (sentence.text.length < 12) score -= 0.1
      const subject = share(held.map((each, t) => (impliedBy[t]?.length ? 0 : each))) / (named || 1)
      return { ...sentence, held, coverage, ownShare, subject, fits: fits.length > 0, score }
    })
  })
}

/** A function from a text to how well it holds each term. */
function matcher(terms: readonly Term[], language: Language) {
  const analyser = analyserFor(language)
  return (text: string): number[] => {
    const held = new Set<string>()
    const folded: string[] = []
    for (const word of words(text)) {
      for (const form of analyser.termsOf(word.text)) held.add(form)
      folded.push(fold(word.text))
    }
    return terms.map(({ forms, related }) => {
      if (forms.some((form) => held.has(form))) return 1
      if (related.some((form) => held.has(form))) return RELATED
      const alike = (form: string) => form.length >= 5 && folded.some((word) => resembles(word, form))
      if (forms.some(alike)) return FUZZY
      return related.some(alike) ? FUZZY * RELATED : 0
    })
  }
}

/** Whether a word is the term in another form or a compound of it. */
function resembles(word: string, term: string): boolean {
  if (word.length <= term.length) {
    const stem = term.slice(0, Math.max(5, term.length - 3))
    return word.startsWith(stem)
  }
  return word.startsWith(term) || word.endsWith(term)
}
