import type { Language, QuestionKind, ReadPassage } from "../retrieval/retrieval.ts"
import { hasForm, leans, namesNoPrice } from "./answer-form.ts"
import type { Term } from "./question-words.ts"
import type { CutPassage } from "./read-passages.ts"
import { readingOf } from "./reading.ts"
import type { Sentence } from "./sentences.ts"
import { type Sought, soughtBy } from "./sought.ts"

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
  /** Per term: whether it only says what one does with the subject. */
  verbs: readonly boolean[]
  /** 0..1: share of the question, weighted by rarity, that the sentence and its surroundings hold. */
  coverage: number
  /** The share that it holds itself. */
  ownShare: number
  /** 0..1: share of the question's subject, what its form shows left out. */
  subject: number
  /** Whether it has the form of an answer to such a question, such as a time for "when". */
  fits: boolean
  /** Where the question asks how something is done or what comes of it: the share of its heading's words that it has. */
  actionAbove: number
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

/** What it adds that a row's name has no other words than the question. */
const CALLED = 0.05
/** What it adds that two words of the question stand side by side. */
const PAIRED = 0.05
/** What the coverage of a sentence is worth that speaks of the thing, and of no price. */
const NO_PRICE = 0.6

/** Weighs every sentence of the passages against the terms of a question. */
export function weigh(
  question: string,
  terms: readonly Term[],
  { passages, language }: { passages: readonly ReadPassage[]; language: Language },
): Evidence[] {
  const reading = readingOf(passages, language)
  const sought = soughtBy(question, terms, reading)
  return reading.cut.flatMap((cut, rank) => weighPassage(cut, rank, sought))
}

/** The heading or question above a sentence, within its passage or at its top. */
interface Lead {
  text: string
  /** How well it holds each term, and what that is worth for what stands below. */
  own: readonly number[]
  worth: number
  /** Whether it is the very question. */
  isPair: boolean
}

/** Where a sentence stands, and what that holds of each term. */
interface Standing {
  cut: CutPassage
  rank: number
  position: number
  lead: Lead
  /** What the names of the source and of its sections hold. */
  title: readonly number[]
  own: readonly number[]
  /** What the sentence before holds. */
  before: readonly number[]
  /** What any sentence of the passage holds. */
  anywhere: readonly number[]
}

function weighPassage(cut: CutPassage, rank: number, sought: Sought): Evidence[] {
  const { path, sentences } = cut
  const { match, terms, isAsked } = sought
  const owns = sought.owns[rank] ?? []
  const title = match(path.join(" > "))
  const anywhere = terms.map((_, t) => Math.max(0, ...owns.map((each) => each[t] ?? 0)))
  const top = path.at(-1) ?? ""
  // A question above the whole passage is answered by all of it.
  let lead: Lead = {
    text: "",
    own: top.endsWith("?") ? title : [],
    worth: QUESTION_ABOVE,
    isPair: isAsked(top),
  }
  return sentences.map((sentence, position) => {
    const own = owns[position] ?? []
    const standing = { cut, rank, position, lead, title, own, before: owns[position - 1] ?? [], anywhere }
    const evidence = weighSentence(sentence, standing, sought)
    lead = sentence.leads ? leadOf(sentence.text, own, sought) : { ...lead, isPair: false }
    return evidence
  })
}

const leadOf = (text: string, own: readonly number[], { isAsked }: Sought): Lead => ({
  text,
  own,
  worth: text.endsWith("?") ? QUESTION_ABOVE : HEADING_ABOVE,
  isPair: isAsked(text),
})

function weighSentence(sentence: Sentence, standing: Standing, sought: Sought): Evidence {
  const { cut, rank, position, lead, own } = standing
  const { kinds, impliedBy, subjects, verbs, share, named, match, ofAction, calls } = sought
  const fitting = kinds.filter((kind) => hasForm(sentence, kind))
  const held = heldBy(standing, fitting, sought)
  const above = lead.text ? [...cut.path, lead.text] : cut.path
  const isPair = lead.isPair && !sentence.leads
  const coverage = isPair
    ? 1
    : coverageOf(sentence, { ...standing, above, held, fits: fitting.length > 0 }, sought)
  const ownShare = share(own)
  const fits = fitting.length > 0
  return {
    ...sentence,
    ...{
      passage: cut.passage,
      position,
      above,
      held,
      own: [...own],
      subjects,
      verbs,
      coverage,
      ownShare,
      isPair,
      actionAbove: ofAction ? calls(above.at(-1) ?? "") : 0,
      match,
      kinds,
      fits,
    },
    subject: share(held.map((each, t) => (impliedBy[t]?.length ? 0 : each))) / (named || 1),
    score: scoreOf(sentence, { coverage, ownShare, rank, isPair, fits }, sought),
  }
}

/** How well a sentence and its surroundings hold each term. */
function heldBy(
  { own, lead, title, before, anywhere }: Standing,
  fitting: readonly QuestionKind[],
  { terms, impliedBy }: Sought,
): number[] {
  return terms.map((_, t) => {
    if (impliedBy[t]?.some((kind) => fitting.includes(kind))) return 1
    return Math.max(
      own[t] ?? 0,
      (lead.own[t] ?? 0) * lead.worth,
      (title[t] ?? 0) * HEADING_ABOVE,
      (before[t] ?? 0) * SENTENCE_BEFORE,
      (anywhere[t] ?? 0) * SAME_PASSAGE,
    )
  })
}

/** The share of the question that is held; nothing where the sentence speaks of another thing. */
function coverageOf(
  sentence: Sentence,
  standing: Standing & { above: readonly string[]; held: readonly number[]; fits: boolean },
  { match, isVetoed, isNarrower, degrees, kinds, subjects, impliedBy, share }: Sought,
): number {
  const { own, above, held, fits } = standing
  const { row } = sentence
  const values = row && match(row.fields.map(({ value }) => value).join("\n"))
  const scope = scopeOf(sentence, standing)
  // What stands elsewhere in the passage is no subject of this sentence.
  const isNamed = (is: boolean, t: number) => is && Boolean(scope[t]) && !degrees[t]
  if (subjects.some((is, t) => is && !degrees[t]) && !subjects.some(isNamed)) return 0
  if (isNarrower(scope, row !== undefined)) return 0
  if (isVetoed({ sentence, above, held: scope, values })) return 0
  return share(held) * (!fits && namesNoPrice(sentence, { kinds, own, impliedBy }) ? NO_PRICE : 1)
}

/** How well each term is held by the sentence, by what names it above, and by the one before where it takes its subject from there. */
function scopeOf(sentence: Sentence, { cut, position, own, lead, title, before }: Standing): number[] {
  const above = sentence.leads ? [] : lead.own
  const isLeaning = leans(sentence, cut.sentences[position - 1])
  return own.map((each, t) => Math.max(each, above[t] ?? 0, title[t] ?? 0, isLeaning ? (before[t] ?? 0) : 0))
}

type Weighed = Pick<Evidence, "coverage" | "ownShare" | "isPair" | "fits"> & { rank: number }

/** For the order of the sentences: what it holds before all, then its form and place. */
function scoreOf(
  { text, leads, code, row }: Sentence,
  { coverage, ownShare, rank, isPair, fits }: Weighed,
  { kinds, how, calls, pairsIn }: Sought,
): number {
  let score = coverage + 0.25 * ownShare - 0.02 * rank
  if (kinds.length) score += fits ? 0.15 : -0.1
  if (leads) score -= 1
  // How something is done stands in the list or code that a sentence opens.
  if (how && (/[:：]$/.test(text) || code)) score += 0.15
  // "Books" rather than "E-books".
  if (row && calls(row.fields[0]?.value ?? "") === 1) score += CALLED
  if (isPair) score += PAIR
  if (coverage) score += PAIRED * Math.min(4, pairsIn(text))
  if (text.length < 12) score -= 0.1
  return score
}
