import { countTokens, reach } from "../../../core/count-tokens.ts"
import { codeBlocksOf } from "../../markup/markup.ts"
import { questionPairs } from "./question-pairs.ts"
import type { Span } from "./schema.ts"
import { sentencesOf } from "./sentences-of.ts"
import { trimSpan } from "./trim-span.ts"

/** A piece of text that is not cut further. `alone`: it shares its passage with no neighbour. */
export interface Unit extends Span {
  alone?: boolean
}

interface Options {
  maxTokens: number
  language?: string | undefined
}

/** The question-answer pairs, paragraphs and, where these are too long, items, rows and sentences of a section. */
export function* unitsOf(text: string, section: Span, options: Options): Generator<Unit> {
  let from = section.start
  for (const pair of questionPairs(text, section, options.maxTokens)) {
    yield* paragraphs(text, from, pair.start, options)
    if (countTokens(text, pair.start, pair.end) <= options.maxTokens) yield { ...pair, alone: true }
    else yield* piecesOf(text, pair, options)
    from = pair.end
  }
  yield* paragraphs(text, from, section.end, options)
}

/** A list, or code with the sentence above it, is kept whole up to so many times the tokens of a passage. */
const WHOLE = 2

function* paragraphs(text: string, start: number, end: number, options: Options): Generator<Unit> {
  const { maxTokens } = options
  for (const span of withLead(text, betweenGaps(text, start, end), maxTokens)) {
    const most = span.isBlock ? WHOLE * maxTokens : maxTokens
    if (countTokens(text, span.start, span.end) <= most) yield { start: span.start, end: span.end }
    else yield* piecesOf(text, span, options)
  }
}

/** A paragraph; `isBlock`: it is a list or code, perhaps below the sentence that leads it. */
interface Paragraph extends Span {
  isBlock: boolean
  isCode: boolean
}

/** Joins a list, a table or code with the paragraph above it that leads it, as far as both are kept whole together. */
function* withLead(text: string, spans: Iterable<Paragraph>, maxTokens: number): Generator<Paragraph> {
  let open: Paragraph | undefined
  for (const span of spans) {
    const leads =
      open && (/[:：]$/.test(text.slice(open.end - 1, open.end)) || (span.isCode && !open.isBlock))
    if (open && leads && span.isBlock && countTokens(text, open.start, span.end) <= WHOLE * maxTokens)
      open = { ...span, start: open.start }
    else {
      if (open) yield open
      open = span
    }
  }
  if (open) yield open
}

/** What stands between blank lines; those within code are part of it. */
function* betweenGaps(text: string, start: number, end: number): Generator<Paragraph> {
  const part = text.slice(start, end)
  const code = codeBlocksOf(part)
  let next = 0
  const codeAt = (at: number) => {
    while (next < code.length && (code[next]?.end ?? 0) <= at) next++
    return (code[next]?.start ?? Number.POSITIVE_INFINITY) <= at
  }
  let from = start
  const paragraph = (until: number): Paragraph | undefined => {
    const span = trimSpan(text, from, until)
    if (!span) return undefined
    const isCode = code.some((block) => block.start + start >= span.start && block.start + start < span.end)
    return { ...span, isCode, isBlock: isCode || isListed(text, span) }
  }
  for (const gap of part.matchAll(/\n[ \t]*\n\s*/g)) {
    if (codeAt(gap.index)) continue
    const span = paragraph(start + gap.index)
    if (span) yield span
    from = start + gap.index + gap[0].length
  }
  const last = paragraph(end)
  if (last) yield last
}

const ITEM = /^[ \t]*([-*+•◦▪‣·●○–]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]/
const ROW = /^[ \t]*\||\t/

/** The items, rows or sentences of a span that is too long as a whole. */
export function* piecesOf(text: string, span: Span, options: Options): Generator<Unit> {
  const listed = isListed(text, span)
  for (const piece of listed ? items(text, span) : sentencesOf(text, span, options.language)) {
    if (countTokens(text, piece.start, piece.end) <= options.maxTokens) yield piece
    else if (listed) yield* longPiece(text, piece, options)
    else yield* words(text, piece, options.maxTokens)
  }
}

function* longPiece(text: string, item: Span, { maxTokens, language }: Options): Generator<Unit> {
  for (const sentence of sentencesOf(text, item, language)) {
    if (countTokens(text, sentence.start, sentence.end) <= maxTokens) yield sentence
    else yield* words(text, sentence, maxTokens)
  }
}

/** Whether a third of the lines or more are items of a list or rows of a table. */
function isListed(text: string, span: Span): boolean {
  let lines = 0
  let marked = 0
  for (const line of linesOf(text, span)) {
    lines++
    if (isMarked(text, line)) marked++
  }
  return marked > 1 && marked > lines / 3
}

const isMarked = (text: string, { start, end }: Span) => {
  const line = text.slice(start, Math.min(end, start + 200))
  return ITEM.test(line) || ROW.test(line)
}

/** Lines from one item or row to the next; a line without a mark goes on with the item before it. */
function* items(text: string, span: Span): Generator<Unit> {
  let open: Unit | undefined
  for (const line of linesOf(text, span)) {
    if (open && !isMarked(text, line)) open.end = line.end
    else {
      if (open) yield open
      open = { ...line }
    }
  }
  if (open) yield open
}

function* linesOf(text: string, { start, end }: Span): Generator<Span> {
  for (let from = start; from < end; ) {
    const next = text.indexOf("\n", from)
    const until = next < 0 || next > end ? end : next
    const line = trimSpan(text, from, until)
    if (line) yield line
    from = until + 1
  }
}

/** The last resort: pieces that end between words, or between characters where there are no words. */
function* words(text: string, { start, end }: Span, maxTokens: number): Generator<Unit> {
  for (let from = start; from < end; ) {
    const most = reach(text, from, end, maxTokens)
    let until = most
    if (most < end) {
      while (until > from && !/\s/.test(text.charAt(until))) until--
      if (until <= from + (most - from) / 2) until = most
      if (isLowSurrogate(text, until)) until--
    }
    const piece = trimSpan(text, from, until)
    if (piece) yield piece
    from = Math.max(until, from + 1)
  }
}

const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00
