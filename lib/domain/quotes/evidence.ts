import {
  fold,
  kindsOf,
  type Language,
  type QuestionKind,
  type ReadPassage,
  words,
} from "../retrieval/retrieval.ts"
import { matcher } from "./match.ts"
import { asksTheSame } from "./pairs.ts"
import type { Term } from "./question-words.ts"
import { type CutPassage, cutPassages } from "./read-passages.ts"
import type { Sentence } from "./sentences.ts"
import { vetoes } from "./veto.ts"

/** A sentence and what speaks for it. */
export interface Evidence extends Sentence {
  passage: ReadPassage
  /** Place among the sentences of its passage. */
  position: number
  /** Names above it, outermost first: source, headings, the heading or question within the passage. */
  above: readonly string[]
  /** Per term of the question: 1 when the sentence holds it, less when only what surrounds it does. */
  held: number[]
  /** The same for the sentence by itself. */
  own: number[]
  /** Per term: whether it is a subject of the question, which an answer has to name. */
  subjects: readonly boolean[]
  /** 0..1: share of the question, weighted by rarity, that the sentence and its surroundings hold. */
  coverage: number
  /** The share that it holds itself. */
  ownShare: number
  /** 0..1: share of the question's subject, what its form shows left out. */
  subject: number
  /** Whether it has the form of an answer to such a question, such as a time for "when". */
  fits: boolean
  /** Whether it begins the answer that is written below the very question that was asked. */
  isPair: boolean
  /** How well a text holds each term of the question. */
  match: (text: string) => number[]
  kinds: readonly QuestionKind[]
  /** For the order of the sentences. */
  score: number
}

/** What a term counts for where not the sentence itself holds it. */
const QUESTION_ABOVE = 0.95
const HEADING_ABOVE = 0.8
const SENTENCE_BEFORE = 0.45
const SAME_PASSAGE = 0.3
/** What the answer below the very question is ahead of everything else. */
const PAIR = 2

/** Weighs every sentence of the passages against the terms of a question. */
export function weigh(
  question: string,
  terms: readonly Term[],
  { passages, language }: { passages: readonly ReadPassage[]; language: Language },
): Evidence[] {
  const match = matcher(terms, language)
  const cut = cutPassages(passages)
  const own = cut.map(({ sentences }) => sentences.map(({ text }) => match(text)))
  const all = own.flat()
  const rarity = terms.map(({ weight, exact }, t) => {
    const found = all.filter((each) => each[t]).length
    // A word that no passage has may be said in other words; a name or a number may not.
    const holders = found || exact ? found : 1
    return weight * Math.log(1 + (all.length + 1) / (holders + 0.5))
  })
  const full = rarity.reduce((sum, each) => sum + each, 0) || 1
  const share = (held: readonly number[]) =>
    held.reduce((sum, each, t) => sum + each * (rarity[t] ?? 0), 0) / full
  const kinds = kindsOf(question)
  const how = asksHow(question)
  const impliedBy = terms.map(({ forms }) =>
    kinds.filter(({ implied }) => forms.some((form) => implied.test(form))),
  )
  const subjects = terms.map(({ weight }, t) => weight >= 1 && !impliedBy[t]?.length)
  const named = share(impliedBy.map((kinds) => (kinds.length ? 0 : 1)))
  const isVetoed = vetoes(question, terms, { passages: cut, language })
  const isAsked = (text: string) => text.endsWith("?") && asksTheSame(question, text, { terms, language })

  return cut.flatMap(({ passage, path, sentences }: CutPassage, rank) => {
    const title = match(path.join(" > "))
    const owns = own[rank] ?? []
    const anywhere = terms.map((_, t) => Math.max(0, ...owns.map((each) => each[t] ?? 0)))
    // A question above the whole passage is answered by all of it.
    const top = path.at(-1) ?? ""
    let lead = { own: top.endsWith("?") ? title : [], worth: QUESTION_ABOVE, text: "", isPair: isAsked(top) }
    return sentences.map((sentence, position): Evidence => {
      const mine = owns[position] ?? []
      const before = owns[position - 1]
      const fits = kinds.filter((kind) => hasForm(sentence, kind))
      const held = terms.map((_, t) => {
        if (impliedBy[t]?.some((kind) => fits.includes(kind))) return 1
        return Math.max(
          mine[t] ?? 0,
          (lead.own[t] ?? 0) * lead.worth,
          (title[t] ?? 0) * HEADING_ABOVE,
          (before?.[t] ?? 0) * SENTENCE_BEFORE,
          (anywhere[t] ?? 0) * SAME_PASSAGE,
        )
      })
      const above = lead.text ? [...path, lead.text] : path
      const isPair = lead.isPair && !sentence.leads
      if (sentence.leads) {
        const asks = sentence.text.endsWith("?")
        const worth = asks ? QUESTION_ABOVE : HEADING_ABOVE
        lead = { own: mine, worth, text: sentence.text, isPair: isAsked(sentence.text) }
      } else lead = { ...lead, isPair: false }
      const { row } = sentence
      const isLeaning = leans(sentence, sentences[position - 1])
      const inScope = mine.map((each, t) =>
        Math.max(each, lead.own[t] ?? 0, title[t] ?? 0, isLeaning ? (before?.[t] ?? 0) : 0),
      )
      const values = row && match(row.fields.map(({ value }) => value).join("\n"))
      const isOther = !isPair && isVetoed({ sentence, above, held: inScope, values })
      const saysNone = kinds.includes(price) && !fits.length && namesNoPrice(sentence, mine, impliedBy)
      const coverage = isPair ? 1 : isOther ? 0 : share(held) * (saysNone ? NO_PRICE : 1)
      const ownShare = share(mine)
      let score = coverage + 0.25 * ownShare - 0.02 * rank
      if (kinds.length) score += fits.length ? 0.15 : -0.1
      if (sentence.leads) score -= 1
      // How something is done stands in the list or code that a sentence opens.
      if (how && /[:：]$/.test(sentence.text)) score += 0.15
      if (isPair) score += PAIR
      if (sentence.text.length < 12) score -= 0.1
      const subject = share(held.map((each, t) => (impliedBy[t]?.length ? 0 : each))) / (named || 1)
      return {
        ...sentence,
        ...{
          passage,
          position,
          above,
          held,
          own: mine,
          subjects,
          coverage,
          ownShare,
          subject,
          isPair,
          match,
        },
        ...{ kinds, fits: fits.length > 0, score },
      }
    })
  })
}

/** Whether a sentence has the form of an answer; in a row also a bare number whose column says what it is: "Price: 45,00". */
const hasForm = ({ row, text }: Sentence, kind: QuestionKind): boolean =>
  row
    ? row.fields.some(
        ({ label, value }) => kind.answer.test(value) || (/\d/.test(value) && isCalled(label, kind)),
      )
    : kind.answer.test(text)

/** Whether a column is called by what such a question asks for, as "Price" is by "how much". */
export const isCalled = (label: string, { implied }: QuestionKind): boolean =>
  words(label).some(({ text }) => implied.test(fold(text)))

/** The kind of "how much". */
const [price] = kindsOf("price") as [QuestionKind]
/** What the coverage of a sentence is worth that speaks of the thing, and of no price. */
const NO_PRICE = 0.6
const INCLUDED = /\bincluded\b|inklusive|inbegriffen|\binclus?e?s?\b|\bincluid[oa]s?\b|\bcompres[oaie]\b/iu

const namesNoPrice = (
  { text }: Sentence,
  own: readonly number[],
  impliedBy: readonly (readonly QuestionKind[])[],
): boolean => !INCLUDED.test(text) && !own.some((held, t) => held && impliedBy[t]?.includes(price))

const HOW =
  /\bhow (?:do|can|to|should|would)\b|\bsteps?\b|cómo|\bcomment\b|\bwie (?:kann|kön|mach|funk|geh)|\bcome (?:si|posso|fa)|\bcomo (?:posso|faço|se)/iu
/** Whether a question wants to know how something is done. */
export const asksHow = (question: string): boolean => HOW.test(question)

// What cannot be understood without the sentence before.
const LEANS =
  /^(?:it|its|they|their|this|these|those|that|he|she|there|in this case|then|also|however|esto|esta|este|estos|estas|eso|ello|además|también|cela|ceci|ce|cette|ces|il|elle|ils|elles|de plus|cependant|das|dies|diese[rsnm]?|er|sie|es|dort|dann|außerdem|jedoch|questo|questa|questi|queste|ciò|esso|essa|inoltre|isto|isso|este|esse|ele|ela|eles|elas|além disso)\b/iu
/** "Default: 3 seconds", in a paragraph that says before of what. */
const LABELLED = /^\p{L}[\p{L} ]{1,24}: \S/u

/** Whether a sentence takes its subject from the one before it. */
export const leans = ({ text, row, code, block }: Sentence, before: Sentence | undefined): boolean =>
  before !== undefined &&
  !row &&
  !code &&
  (LEANS.test(text) || (before.block === block && LABELLED.test(text)))
