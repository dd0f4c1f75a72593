import { marksOf } from "../markup/markup.ts"
import { analyserFor } from "./analyse.ts"
import { detectLanguage } from "./language.ts"
import { fold, type Word, words } from "./words.ts"

export interface Span {
  start: number
  end: number
}

/** A run of equal words of at least this length counts as a quotation. */
const RUN = 5
/** The least share of the claim's content words that a sentence must hold to support it, and their least number. */
const SUPPORT = 0.4
const SHARED_WORDS = 2
const SENTENCES_OF_CLAIM = 3
/** Words from which on a whole sentence of the claim is taken for a quotation; the row of a table may be shorter. */
const SENTENCE = 3
const QUOTED = /["“„«”»]([^"“”„«»]{3,600})["”“»«]/g

/**
 * The characters of `text` that a claim rests on: a quotation that it holds, one of its sentences or a long run of its
 * words, or else the sentence that shares most of its content words. A quotation in marks that is not in the text
 * supports nothing.
 */
export function findSpan(claim: string, text: string): Span | undefined {
  const placed = seenWords(text)
  const sentences = lastSentences(claim)
  const recent = sentences.join(" ")
  const whole = runOf(words(claim), placed, Number.POSITIVE_INFINITY)
  if (whole) return close(text, whole)
  for (const [, quotation = ""] of recent.matchAll(QUOTED)) {
    const span = runOf(words(quotation), placed, Number.POSITIVE_INFINITY)
    if (!span) return undefined
    return close(text, span)
  }
  for (const sentence of sentences.toReversed()) {
    const said = words(sentence)
    const isWhole = said.length >= SENTENCE || (said.length > 1 && sentence.includes("|"))
    const literal = isWhole && runOf(said, placed, Number.POSITIVE_INFINITY)
    if (literal) return close(text, literal)
  }
  // "You reach us so: hello@shop.example": what is introduced, in whichever language, stands in the text alone.
  const introduced = words(/: (.+)$/s.exec(sentences.at(-1) ?? "")?.[1] ?? "")
  const told = introduced.length >= SENTENCE && runOf(introduced, placed, Number.POSITIVE_INFINITY)
  if (told) return close(text, told)
  const run = runOf(words(recent), placed, RUN)
  return run ? close(text, run) : supporting(recent, text)
}

/** The words of a text that its readers see: none of a footnote's mark, a link's target, a tag. */
function seenWords(text: string): Word[] {
  const marks = marksOf(text).filter(({ end, start }) => end - start > 1)
  let next = 0
  return words(text).filter(({ start }) => {
    while (next < marks.length && (marks[next]?.end ?? 0) <= start) next++
    return (marks[next]?.start ?? Number.POSITIVE_INFINITY) > start
  })
}

const lastSentences = (claim: string) =>
  claim
    .split(/(?<=[.!?。！？])\s+|\n+/)
    .filter((part) => part.trim())
    .slice(-SENTENCES_OF_CLAIM)

/**
 * The longest run of words that both hold in the same order, when it has at least `least` words; with an infinite
 * `least` only the whole sought text will do.
 */
function runOf(sought: readonly Word[], placed: readonly Word[], least: number): Span | undefined {
  const a = sought.map(({ text }) => fold(text))
  const b = placed.map(({ text }) => fold(text))
  const needed = least === Number.POSITIVE_INFINITY ? a.length : least
  if (!needed || needed > Math.min(a.length, b.length)) return undefined
  let best = 0
  let bestEnd = 0
  let previous = new Uint16Array(b.length + 1)
  for (const word of a) {
    const current = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++) {
      if (b[j - 1] !== word) continue
      current[j] = (previous[j - 1] as number) + 1
      if ((current[j] as number) > best) {
        best = current[j] as number
        bestEnd = j
      }
    }
    previous = current
  }
  const [first, last] = [placed[bestEnd - best], placed[bestEnd - 1]]
  if (!first || !last || best < needed) return undefined
  return { start: first.start, end: last.end }
}

/** Takes in the punctuation that ends the span. */
function close(text: string, { start, end }: Span): Span {
  const after = /^(?:\s?[%€$£])?[.!?…。！？)"”»]*/.exec(text.slice(end, end + 5))
  const before = /[$€£("“«]+$/.exec(text.slice(Math.max(0, start - 2), start))
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) }
}

function supporting(claim: string, text: string): Span | undefined {
  const analyser = analyserFor(detectLanguage(text) ?? "")
  const wanted = new Set(analyser.terms(claim))
  if (!wanted.size) return undefined
  let best: Span | undefined
  let most = 0
  for (const match of text.matchAll(/[^.!?\n。！？]+(?:[.!?。！？]+(?!\s|$)[^.!?\n。！？]*)*[.!?。！？]*/g)) {
    const shared = [...new Set(analyser.terms(match[0]))].filter((term) => wanted.has(term)).length
    if (shared <= most) continue
    most = shared
    const lead = match[0].length - match[0].trimStart().length
    best = { start: match.index + lead, end: match.index + match[0].trimEnd().length }
  }
  return most >= Math.min(SHARED_WORDS, wanted.size) && most / wanted.size >= SUPPORT ? best : undefined
}
