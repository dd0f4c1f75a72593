import { fold, kindsOf, type QuestionKind, words } from "../retrieval/retrieval.ts"
import { asksHow, asksOfAction, isOfTime } from "./answer-form.ts"
import { matcher } from "./match.ts"
import { asksTheSame } from "./pairs.ts"
import type { Term } from "./question-words.ts"
import type { Reading } from "./reading.ts"
import { type Scope, vetoes } from "./veto.ts"

/** What is looked for in the sentences to answer a question. */
export interface Sought {
  terms: readonly Term[]
  /** How well a text holds each term. */
  match: (text: string) => number[]
  /** How well each sentence of each passage holds each term. */
  owns: readonly (readonly number[][])[]
  kinds: readonly QuestionKind[]
  /** Per term: the kinds whose answers show it by their form. */
  impliedBy: readonly (readonly QuestionKind[])[]
  /** Per term: whether it is a subject of the question, which an answer has to name. */
  subjects: readonly boolean[]
  /** Per term: whether it only says what one does with the subject. */
  verbs: readonly boolean[]
  /** Per term: whether it only says how large or good something is. */
  degrees: readonly boolean[]
  /** The share of the question, weighted by rarity, that is held, 0..1. */
  share: (held: readonly number[]) => number
  /** The share of the question that is no mere form. */
  named: number
  /** Whether it asks how something is done. */
  how: boolean
  /** Whether it asks that, or what comes of it. */
  ofAction: boolean
  isVetoed: (scope: Scope) => boolean
  /** Whether the question is narrower than a sentence, by what that and its surroundings hold of each term. */
  isNarrower: (held: readonly number[], isRow: boolean) => boolean
  /** How many pairs of neighbouring words of the question a sentence has as they are, where few others have them; one with "same" or "no" counts for four. */
  pairsIn: (text: string) => number
  /** The share of a name's words that the question has too, 0..1. */
  calls: (name: string) => number
  /** Whether a text is the very question. */
  isAsked: (text: string) => boolean
}

/** What a question looks for in passages that have been read. */
export function soughtBy(question: string, terms: readonly Term[], reading: Reading): Sought {
  const match = matcher(terms, reading)
  const kinds = kindsOf(question)
  const impliedBy = terms.map(({ forms }) =>
    kinds.filter(({ implied }) => forms.some((form) => implied.test(form))),
  )
  const owns = reading.cut.map(({ sentences }) => sentences.map(({ text }) => match(text)))
  const names = reading.cut.map(({ path }) => match(path.join(" > ")))
  const share = shareBy(raritiesOf(terms, owns.flat(), names))
  return {
    terms,
    match,
    owns,
    kinds,
    impliedBy,
    subjects: terms.map(({ weight }, t) => weight >= 1 && !impliedBy[t]?.length),
    verbs: terms.map(({ isVerb }) => isVerb),
    degrees: terms.map(({ qualifier }) => qualifier === "degree"),
    share,
    named: share(impliedBy.map((kinds) => (kinds.length ? 0 : 1))),
    how: asksHow(question),
    ofAction: asksOfAction(question),
    isVetoed: vetoes(question, terms, reading),
    isNarrower: narrowerThan(terms, { kinds, impliedBy }, [...owns.flat(), ...names]),
    pairsIn: pairsBy(question, terms, reading),
    calls: callsBy(terms, reading),
    isAsked: (text) => text.endsWith("?") && asksTheSame(question, text, { terms, ...reading }),
  }
}

/**
 * "A card for students" is answered by no sentence that speaks of none, and "silk blouse" by none where silk is spoken of
 * nowhere.
 */
function narrowerThan(
  terms: readonly Term[],
  { kinds, impliedBy }: Pick<Sought, "kinds" | "impliedBy">,
  all: readonly (readonly number[])[],
): Sought["isNarrower"] {
  const narrowing = terms.flatMap(({ qualifier }, t) => {
    if (!qualifier || qualifier === "degree" || impliedBy[t]?.length) return []
    if ((qualifier === "done" || qualifier === "pair") && kinds.length) return []
    const isHere =
      qualifier === "whom" || qualifier === "pair" || (qualifier === "when" && !kinds.some(isOfTime))
    return isHere || !all.some((each) => each[t]) ? [{ t, qualifier }] : []
  })
  // A row has its name from the first word of several: whoever asks for a "child cinema ticket" is in a cinema.
  return (held, isRow) => narrowing.some(({ t, qualifier }) => !held[t] && !(isRow && qualifier === "within"))
}

/** What a verb counts for that no passage has: texts say it in their own way, or not at all. */
const OF_VERB = 0.4

/** What each term tells apart: the fewer sentences hold it, the more. */
function raritiesOf(
  terms: readonly Term[],
  all: readonly (readonly number[])[],
  names: readonly (readonly number[])[],
): number[] {
  return terms.map(({ weight, exact, isVerb }, t) => {
    const found = all.filter((each) => each[t]).length
    // A word that no passage has may be said in other words; a name or a number may not.
    const holders = found || exact ? found : 1
    const worth = !isVerb || found || names.some((each) => each[t]) ? weight : weight * OF_VERB
    return worth * Math.log(1 + (all.length + 1) / (holders + 0.5))
  })
}

function shareBy(rarities: readonly number[]): Sought["share"] {
  const full = rarities.reduce((sum, each) => sum + each, 0) || 1
  return (held) => held.reduce((sum, each, t) => sum + each * (rarities[t] ?? 0), 0) / full
}

/** A pair of words that so many sentences have tells nothing apart. */
const COMMON = 3

/** Small words that tell things apart beside another: "same day", "no limit". */
const TELLING = /^(?:same|no|not|let['’]s|without|sin|sans|ohne|senza|sem)$/i

/** "Same day", "let's encrypt", "board games": words that together say more than each by itself. */
function pairsBy(
  question: string,
  terms: readonly Term[],
  { cut, analyser, read }: Reading,
): Sought["pairsIn"] {
  const asked = new Set(terms.flatMap(({ forms }) => forms))
  const said = words(question)
  const pairs = said.slice(1).flatMap(({ text, start }, i) => {
    const first = said[i]
    const isClose = first !== undefined && start - first.end < 3
    const isTold = (word: string) =>
      TELLING.test(word) || analyser.termsOf(word).some((term) => asked.has(term))
    return isClose && isTold(first.text) && isTold(text) ? [` ${fold(first.text)} ${fold(text)} `] : []
  })
  const spelled = (text: string) => ` ${read(text).folded.join(" ")} `
  const all = cut.flatMap(({ sentences }) => sentences.map(({ text }) => spelled(text)))
  const telling = pairs.filter((pair) => all.filter((text) => text.includes(pair)).length < COMMON)
  return (text) => {
    if (!telling.length) return 0
    const own = spelled(text)
    const here = telling.filter((pair) => own.includes(pair))
    return here.reduce((sum, pair) => sum + (TELLING.test(pair.trim().split(" ")[0] ?? "") ? 4 : 1), 0)
  }
}

function callsBy(terms: readonly Term[], { read }: Reading): Sought["calls"] {
  const asked = new Set(terms.flatMap(({ forms, related }) => [...forms, ...related]))
  return (name) => {
    const own = [...read(name).terms]
    return own.length ? own.filter((term) => asked.has(term)).length / own.length : 0
  }
}
