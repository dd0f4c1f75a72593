import type { NoAnswerReason } from "../models/models.ts"
import {
  detectLanguage,
  kindsOf,
  type Language,
  placeAskedFor,
  pointsBack,
  type QuestionKind,
  type ReadPassage,
  smallTalk,
  words,
} from "../retrieval/retrieval.ts"
import { composeAnswer } from "./compose-answer.ts"
import { type Evidence, weigh } from "./evidence.ts"
import { PHRASES } from "./phrases.ts"
import { termsOfQuestion } from "./question-words.ts"

export interface Asked {
  question: string
  /** What the same person asked before, oldest first. */
  earlier: readonly string[]
  passages: readonly ReadPassage[]
  /** The bot's language. */
  language: Language
}

/** What is said, and why it is no answer; null: it is one. */
export interface Answer {
  text: string
  reason: NoAnswerReason | null
}

/** The least share of the question that a quoted sentence and its surroundings must hold. */
const ENOUGH = 0.55
/** The same for a sentence that has the form of the answer and itself holds so much of the question. */
const ENOUGH_OF_FORM = 0.45
const ITS_OWN = 0.35
const ITS_SUBJECT = 0.4
/** The same for one that has not the form that is asked for, and where nothing else will do, as a name for "who". */
const ENOUGH_WITHOUT_FORM = 0.6
const ENOUGH_WITHOUT_NAME = 0.9
/** Subject words that a question needs to stand alone. */
const STANDS_ALONE = 2
/** Weight of what was asked in the turn before, and in the one before that. */
const EARLIER = [0.5, 0.3]

/** Answers in quotations from the passages, each followed by its passage's number; or says that there is no answer. */
export function answer({ question, earlier, passages, language }: Asked): Answer {
  const talk = smallTalk(question, language)
  if (talk) return { text: PHRASES[talk.language][talk.kind], reason: "small_talk" }
  const quoted = quote({ question, earlier, passages, language })
  if (quoted !== undefined) return { text: quoted, reason: null }
  return { text: PHRASES[detectLanguage(question) ?? language].unknown, reason: "not_found" }
}

function quote({ question, earlier, passages, language }: Asked): string | undefined {
  if (!passages.length) return undefined
  const written = detectLanguage(passages.map(({ text }) => text.slice(0, 400)).join("\n")) ?? language
  const terms = termsOfQuestion(split(question), written)
  const before = leansOn(question, { earlier, language: written })
  for (const [turn, said] of before.entries()) {
    const known = new Set(terms.map(({ forms }) => forms[0]))
    const taken = termsOfQuestion(split(said), written, EARLIER[turn])
    terms.push(...taken.filter(({ forms }) => !known.has(forms[0])))
  }
  // "Where is the shop?" asks for nothing but a place.
  const place = terms.every(({ weight }) => weight < 0.5) && placeAskedFor(question, written)
  if (place) terms.push(...termsOfQuestion([place], written))
  if (!terms.length) return undefined
  // "And the library?" asks of the library what was asked before.
  const form = [question, ...before].find((said) => kindsOf(said).length) ?? question
  const evidence = weigh(form, terms, { passages, language: written })
  const best = evidence.reduce<(typeof evidence)[number] | undefined>(
    (top, each) => (!top || each.score > top.score ? each : top),
    undefined,
  )
  if (!best || best.leads) return undefined
  if (best.coverage < enoughFor(best, kindsOf(form))) return undefined
  return composeAnswer(question, evidence, best)
}

function enoughFor({ fits, ownShare, subject }: Evidence, kinds: readonly QuestionKind[]): number {
  if (kinds.length && !fits)
    return kinds.some(({ name }) => name === "who") ? ENOUGH_WITHOUT_NAME : ENOUGH_WITHOUT_FORM
  return fits && ownShare >= ITS_OWN && subject >= ITS_SUBJECT ? ENOUGH_OF_FORM : ENOUGH
}

/** The questions before that this one takes up, latest first: the last, and the one before where that leans on it too. */
function leansOn(
  question: string,
  { earlier, language }: { earlier: readonly string[]; language: Language },
): string[] {
  const leans = (said: string) => {
    const subjects = termsOfQuestion(split(said), language).filter(({ weight }) => weight === 1).length
    return subjects < STANDS_ALONE || pointsBack({ query: said, language }, subjects)
  }
  const [last, beforeIt] = earlier.toReversed()
  if (!last || !leans(question)) return []
  return beforeIt && leans(last) ? [last, beforeIt] : [last]
}

const split = (text: string) => words(text).map((word) => word.text)
