import { withoutCourtesies } from "./courtesies.ts"
import { kindsOf } from "./question-kind.ts"
import { opensQuestion } from "./question-opener.ts"
import { words } from "./words.ts"

const QUESTIONS_AT_MOST = 4
/** Longer messages are texts, and are looked for as a whole. */
const LONGEST = 1000
const SENTENCE = /[^.!?…？！\n]+(?:[.!?…？！]+(?=\s|$)|[.!?…？！]+(?!\s|$)[^.!?…？！\n]*)*[.!?…？！]*/g
/** After these a full stop ends no sentence. */
const SHORT = /\b(?:st|dr|mr|mrs|ms|nr|no|vs|ca|sr|sra|núm|approx|bzw)\.$/iu
/** Where a second question may be joined to the first. */
const JOINT =
  /,?\s+(?:and also|and|also|plus|&|y también|y|e|et aussi|et|und auch|und|ed|e anche|e também)\s+|,\s+/giu

/**
 * The questions of a message, in order, without the courtesies around them: "Hi, how much is delivery and do you have
 * decaf?" asks two. What is said before a question goes with it. A message that asks once, or not at all, is one whole;
 * one that is nothing but courtesy gives none.
 */
export function questionsOf(message: string): string[] {
  const text = withoutCourtesies(message)
  if (!text) return []
  if (text.length > LONGEST) return [text]
  const questions: string[] = []
  let told = ""
  for (const raw of sentencesOf(text)) {
    const sentence = withoutCourtesies(raw)
    if (!sentence) continue
    if (/[?？]\s*$/.test(sentence) || opensQuestion(sentence)) {
      const [first = "", ...others] = split(sentence)
      questions.push(told + first, ...others)
      told = ""
    } else told += `${sentence} `
  }
  if (questions.length < 2) return [text]
  const last = questions.pop() ?? ""
  return [...questions, `${last} ${told}`.trim()].slice(0, QUESTIONS_AT_MOST)
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let open = ""
  for (const [raw] of text.matchAll(SENTENCE)) {
    open += raw
    if (SHORT.test(open)) continue
    sentences.push(open)
    open = ""
  }
  return open ? [...sentences, open] : sentences
}

/** Cuts a sentence where another question is joined to a first one. */
function split(sentence: string): string[] {
  if (!opensQuestion(sentence)) return [sentence]
  for (const joint of sentence.matchAll(JOINT)) {
    const left = sentence.slice(0, joint.index).trim()
    const right = sentence.slice(joint.index + joint[0].length).trim()
    if (saysSomething(left) && (opensQuestion(right) || asksForAnother(left, right)))
      return [left, ...split(right)]
  }
  return [sentence]
}

/** "When" alone is no question yet: "when and where do you open". */
const saysSomething = (text: string) =>
  words(text).length > 2 || (words(text).length > 1 && kindsOf(text).length > 0)

/** "What are your opening hours and your address?" asks for two things of different kinds. */
function asksForAnother(left: string, right: string): boolean {
  if (words(right).length > 4) return false
  const [first, second] = [kindsOf(left), kindsOf(right)]
  return first.length > 0 && second.length > 0 && !second.some((kind) => first.includes(kind))
}
