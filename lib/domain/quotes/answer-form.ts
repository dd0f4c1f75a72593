import type { Row } from "../markup/markup.ts"
import { fold, kindsOf, type QuestionKind, words } from "../retrieval/retrieval.ts"
import type { Sentence } from "./sentences.ts"

/** Whether a sentence has the form of an answer; in a row also a bare number whose column says what it is: "Price: 45,00". */
export const hasForm = ({ row, text, links }: Sentence, kind: QuestionKind): boolean =>
  (links !== undefined && isOfPage(kind)) ||
  (row
    ? row.fields.some(
        (field) => answersIn(field, kind) || (/\d/.test(field.value) && isCalled(field.label, kind)),
      )
    : kind.answer.test(text))

type Field = Row["fields"][number]

/** Whether a field's value has the form of an answer, with the unit that its column names: "Per night (£): 18". */
export const answersIn = ({ label, value }: Field, { answer }: QuestionKind): boolean => {
  if (answer.test(value)) return true
  const [, bracketed, unit = bracketed] = (/^[\d.,\s–-]+$/.test(value) && UNIT.exec(label)) || []
  return unit !== undefined && answer.test(`${value} ${unit}`)
}
const UNIT = /[([]([^()[\]]{1,20})[)\]]\s*$|(?:^|\s)in (\S{1,12})(?:\s|$)/

/** Whether the address of a page answers such a question: "where can I book?" */
export const isOfPage = ({ name, answer }: QuestionKind): boolean =>
  name === "where" || (name === undefined && answer.test("https://a.example"))

/** Whether a column is called by what such a question asks for, as "Price" is by "how much". */
export const isCalled = (label: string, { implied }: QuestionKind): boolean =>
  words(label).some(({ text }) => implied.test(fold(text)))

/** The kind of "how much". */
const [price] = kindsOf("price") as [QuestionKind]
const INCLUDED = /\bincluded\b|inklusive|inbegriffen|\binclus?e?s?\b|\bincluid[oa]s?\b|\bcompres[oaie]\b/iu

interface AskedPrice {
  kinds: readonly QuestionKind[]
  /** How well the sentence holds each term, and the kinds that imply the term. */
  own: readonly number[]
  impliedBy: readonly (readonly QuestionKind[])[]
}

/** Whether a price is asked for, and a sentence speaks of none. */
export const namesNoPrice = ({ text }: Sentence, { kinds, own, impliedBy }: AskedPrice): boolean =>
  kinds.includes(price) &&
  !INCLUDED.test(text) &&
  !own.some((held, t) => held && impliedBy[t]?.includes(price))

const HOW =
  /\bhow (?:do|can|to|should|would)\b|\bsteps?\b|cómo|\bcomment\b|\bwie (?:kann|kön|mach|funk|geh)|\bcome (?:si|posso|fa)|\bcomo (?:posso|faço|se)/iu
const WHAT_IF =
  /\bwhat (?:happens|if)\b|qu[eé] (?:pasa|ocurre|sucede) si|que se passe|was (?:passiert|ist),? wenn|(?:che )?cosa (?:succede|accade) se|o que acontece se/iu
/** Whether a question wants to know how something is done, or what comes of it. */
export const asksOfAction = (question: string): boolean => HOW.test(question) || WHAT_IF.test(question)
/** Whether a question wants to know how something is done. */
export const asksHow = (question: string): boolean => HOW.test(question)

// What cannot be understood without the sentence before.
const LEANS =
  /^(?:lo(?= (?!s[^aeiou\s]|z|gn|ps))|it|its|they|their|this|these|those|that|he|she|there|in this case|then|also|however|esto|esta|este|estos|estas|eso|ello|además|también|cela|ceci|ce|cette|ces|il|elle|ils|elles|de plus|cependant|das|dies|diese[rsnm]?|er|sie|es|dort|dann|außerdem|jedoch|questo|questa|questi|queste|ciò|esso|essa|inoltre|isto|isso|este|esse|ele|ela|eles|elas|além disso)\b/iu
/** "Default: 3 seconds", in a paragraph that says before of what. */
const LABELLED = /^\p{L}[\p{L} ]{1,24}: \S/u

/** Whether a sentence takes its subject from the one before it. */
export const leans = ({ text, row, code, block }: Sentence, before: Sentence | undefined): boolean =>
  before !== undefined &&
  !row &&
  !code &&
  (LEANS.test(text) || (before.block === block && LABELLED.test(text)))

/** Whether a question wants to know when something is. */
export const isOfTime = ({ name, insteadOf = [] }: QuestionKind): boolean =>
  [name, ...insteadOf].some((each) => each === "when" || each === "hours")

/** Whether it wants to know what something costs. */
export const isOfPrice = (kind: QuestionKind): boolean => kind === price
