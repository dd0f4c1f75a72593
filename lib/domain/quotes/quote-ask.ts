import {
  type Ask,
  kindsOf,
  type Language,
  placeAskedFor,
  type QuestionKind,
  type ReadPassage,
  words,
} from "../retrieval/retrieval.ts"
import { asksHow } from "./answer-form.ts"
import { composeAnswer } from "./compose-answer.ts"
import { type Evidence, weigh } from "./evidence.ts"
import { identifiersIn, withoutIdentifiers } from "./identifiers.ts"
import { type Term, termsOfQuestion } from "./question-words.ts"
import { readingOf } from "./reading.ts"

/** What is quoted from, and the language that it is written in. */
export interface Material {
  passages: readonly ReadPassage[]
  language: Language
}

/** The least share of the question that a quoted sentence and its surroundings must hold. */
const ENOUGH = 0.55
/** The same for a sentence that has the form of the answer and itself holds so much of the question. */
const ENOUGH_OF_FORM = 0.45
const ITS_OWN = 0.35
const ITS_SUBJECT = 0.4
/** The same below a heading that says what is to be done, "Cancelling" for "how do I cancel my plan", and half of one. */
const ENOUGH_BELOW_ACTION = 0.39
const ENOUGH_BELOW_HALF = 0.46
/** The same for one that has not the form that is asked for, and where hardly another will do, as a name for "who". */
const ENOUGH_WITHOUT_FORM = 0.6
const ENOUGH_WITHOUT_NEEDED = 0.9
/** Weight of the questions before that this one takes up, latest first. */
const EARLIER = [0.5, 0.3, 0.2]
/** Weight of the words of a question that names no subject. */
const OF_THE_REST = 0.5

/**
 * Answers one thing that is asked in quotations, each followed by its passage's number; undefined where nothing answers.
 * What was said before is taken up first where the question rests on it, and else only where it finds nothing alone.
 */
export function quoteAsk(ask: Ask, material: Material): string | undefined {
  if (!material.passages.length) return undefined
  if (!ask.before.length) return alone(ask, material)
  if (ask.leaning === "surely") return inContext(ask, material) ?? alone(ask, material)
  return alone(ask, material) ?? inContext(ask, material)
}

function alone({ text }: Ask, material: Material): string | undefined {
  const terms = termsOf(text, material)
  if (!terms.length) return undefined
  const kinds = kindsOf(text)
  const evidence = weigh(text, terms, material)
  const best = bestOf(evidence)
  const inForm =
    best && !best.fits && !best.isPair && kinds.length ? bestInForm(evidence, kinds, best) : undefined
  const chosen = inForm ?? best
  return suffices(chosen, kinds) ? composeAnswer(text, evidence, chosen) : undefined
}

/**
 * The sentence that answers the question with what was said before. Of sentences that answer its own words, that one
 * which holds most of what was said: an earlier subject never outvotes the question's own.
 */
function inContext(ask: Ask, material: Material): string | undefined {
  const { text, before, hasSubject } = ask
  // "And the library?" asks of the library what was asked before.
  const form = formOf(text, before)
  const kinds = kindsOf(form)
  const own = hasSubject ? termsOf(text.replaceAll(ONES, " "), material) : []
  // "Ten of them" names no subject, but a sentence about ten is better.
  const terms = hasSubject
    ? [...own]
    : termsOfQuestion(split(text), material.language, OF_THE_REST).filter(
        (term) => !isImplied(term, kindsOf(text)),
      )
  // Of a question that is taken back nothing counts but what kind of answer it wanted.
  for (const [turn, said] of before.entries()) {
    if (ask.isCorrection && hasSubject && turn === 0) continue
    const weight = hasSubject ? EARLIER[turn] : turn ? EARLIER[turn - 1] : 1
    for (const term of termsOfQuestion(split(said), material.language, weight))
      if (!terms.some(({ forms }) => forms[0] === term.forms[0]) && !isOfForm(term, said, kinds))
        terms.push(term)
  }
  if (!terms.length) return undefined
  const evidence = weigh(form, terms, material)
  const byItself = own.length ? weigh(form, own, material) : evidence
  const best = bestOf(evidence.filter((_, place) => suffices(byItself[place], kinds)))
  // What it adds must be asked for by its own words.
  const quoted = best && byItself[evidence.indexOf(best)]
  return quoted && composeAnswer(form, byItself, quoted)
}

/** The question whose kind of answer is wanted: its own, or the latest before it that wants one. */
function formOf(text: string, before: readonly string[]): string {
  const earlier =
    kindsOf(text).length || asksHow(text) ? undefined : before.find((said) => kindsOf(said).length)
  if (!earlier) return text
  // "And 3.1?" asks of this one what was asked of 3.0.
  return identifiersIn(text).length ? `${withoutIdentifiers(earlier)} ${text}` : earlier
}

/** Whether a word of an earlier question only said what kind of answer was wanted then, and another is wanted now. */
const isOfForm = ({ forms }: Term, said: string, kinds: readonly QuestionKind[]) =>
  isImplied(
    { forms },
    kindsOf(said).filter((kind) => !kinds.includes(kind)),
  )

const isImplied = ({ forms }: Pick<Term, "forms">, kinds: readonly QuestionKind[]) =>
  kinds.some(({ implied }) => forms.some((form) => implied.test(form)))

function termsOf(text: string, { passages, language }: Material): Term[] {
  const kinds = kindsOf(text)
  const isOfHouse = kinds.some(({ ofHouse, name }) => ofHouse || name === "who")
  const house = isOfHouse ? houseWordsIn(passages, language) : undefined
  const terms = termsOfQuestion(split(text), language).map((term) =>
    house?.has(term.forms[0] ?? "") ? { ...term, exact: false, weight: term.weight * OF_HOUSE } : term,
  )
  // "Where is the shop?" asks for nothing but a place.
  const isOnlyPlace = terms.every((term) => term.weight < 0.5 || isImplied(term, kinds))
  const place = isOnlyPlace && placeAskedFor(text, language)
  return place ? [...terms, ...termsOfQuestion([place], language)] : terms
}

const bestOf = (evidence: readonly Evidence[]) =>
  evidence.reduce<Evidence | undefined>(
    (top, each) => (!top || each.score > top.score ? each : top),
    undefined,
  )

/** What a sentence in the form that is asked for must hold, of what the best holds without it. */
const OF_THE_BEST = 0.6

/** The sentence that names a place where one is asked for, though another holds more of the question's words. */
const bestInForm = (evidence: readonly Evidence[], kinds: readonly QuestionKind[], best: Evidence) =>
  bestOf(
    evidence.filter(
      (each) => each.fits && each.coverage >= best.coverage * OF_THE_BEST && suffices(each, kinds),
    ),
  )

/** Whether a sentence may be quoted: it is no heading, and holds enough of what was asked. */
const suffices = (best: Evidence | undefined, kinds: readonly QuestionKind[]): best is Evidence =>
  best !== undefined && !best.leads && best.coverage >= enoughFor(best, kinds)

function enoughFor(evidence: Evidence, kinds: readonly QuestionKind[]): number {
  const { fits, ownShare, subject, actionAbove } = evidence
  if (actionAbove >= 0.5 && !kinds.length) return actionAbove === 1 ? ENOUGH_BELOW_ACTION : ENOUGH_BELOW_HALF
  if (kinds.length && !fits)
    return kinds.some(({ needsForm }) => needsForm) ? ENOUGH_WITHOUT_NEEDED : ENOUGH_WITHOUT_FORM
  return fits && ownShare >= ITS_OWN && subject >= ITS_SUBJECT ? ENOUGH_OF_FORM : ENOUGH
}

/** What the name of the business counts for where its own hours, place or people are asked for. */
const OF_HOUSE = 0.2

/** The words of names such as "Academia Lumen" or "Larkfield Pottery Studio", which stand above a whole document. */
function houseWordsIn(passages: readonly ReadPassage[], language: Language): ReadonlySet<string> {
  const { cut, analyser } = readingOf(passages, language)
  const names = new Set(cut.flatMap(({ path: [, name = ""] }) => (isName(name) ? [name] : [])))
  return new Set([...names].flatMap((name) => analyser.terms(name)))
}

/** Whether a heading is written as names are: several words, and all but small ones with a capital. */
const isName = (heading: string): boolean => {
  const said = words(heading).filter(({ text }) => text.length > 3)
  return said.length > 1 && said.every(({ text }) => /^\p{Lu}/u.test(text))
}

/** Words for "one", which stand for what was said. */
const ONES = /(?<!\p{L})(?:ones?|un[oa]s?|eine?[nsrm]?)(?!\p{L})/giu

const split = (text: string) => words(text).map((word) => word.text)
