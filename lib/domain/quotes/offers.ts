import { type Ask, analyserFor, fold, words } from "../retrieval/retrieval.ts"
import { withoutNumber } from "./blocks.ts"
import { termsOfQuestion } from "./question-words.ts"
import { type Material, quoteAsk } from "./quote-ask.ts"
import { sentencesOf } from "./sentences.ts"

export interface Offers {
  /** Questions and topics, nearest first. */
  texts: string[]
  /** Whether they share a word with what was asked, and can be meant by it. */
  areNear: boolean
}

const OFFERS = 2
const CANDIDATES = 12
const LONGEST = 80

/** The questions and topics of the passages that come nearest to one that has no answer; each has one itself. */
export function offersFor(question: string, material: Material, said: readonly string[]): Offers {
  const { language } = material
  const analyser = analyserFor(language)
  const terms = termsOfQuestion(question.split(/[^\p{L}\p{N}]+/u), language).filter(
    ({ weight }) => weight === 1,
  )
  const known = new Set(said.map(plain))
  const candidates = candidatesOf(material)
    .filter((text) => !known.has(plain(text)) && !said.some((each) => each.includes(text)))
    .map((text) => {
      const held = new Set(analyser.terms(text))
      const shared = terms.filter(({ forms }) => forms.some((form) => held.has(form)))
      return { text, shared: shared.length }
    })
    .sort((a, b) => b.shared - a.shared)
    .slice(0, CANDIDATES)
  const texts: string[] = []
  const areNear = (candidates[0]?.shared ?? 0) > 0
  for (const { text, shared } of candidates) {
    if (texts.length >= OFFERS || (areNear && !shared)) break
    if (quoteAsk(standingAlone(text), material) !== undefined) texts.push(text)
  }
  // "Did you mean “Cli”?" is no question that anybody has: a topic of one word is only named.
  const isMeant = texts.some((text) => words(text).length > 1)
  return { texts, areNear: areNear && isMeant }
}

const plain = (text: string) =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const standingAlone = (text: string): Ask => ({
  text,
  wants: null,
  leaning: "alone",
  hasSubject: true,
  isCorrection: false,
  before: [],
})

/** Questions that stand in the passages, and the headings above them; names of files say nothing to a visitor. */
function candidatesOf({ passages }: Material): string[] {
  const found = passages.flatMap(({ title, text }) => {
    const questions = sentencesOf(text).flatMap((each) =>
      each.leads && each.text.endsWith("?") ? [each.text] : [],
    )
    return [...questions, withoutNumber(title.split(" > ").at(-1) ?? "")]
  })
  return [...new Set(found)].filter(
    (text) => text.length > 2 && text.length <= LONGEST && !text.includes("|") && !/\.\w{2,5}$/.test(text),
  )
}
