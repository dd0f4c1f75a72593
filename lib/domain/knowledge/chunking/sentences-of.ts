import type { Span } from "./schema.ts"
import { trimSpan } from "./trim-span.ts"

const segmenters = new Map<string, Intl.Segmenter>()

/** After these a full stop does not end a sentence, though a capital follows. */
const SHORT =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|nos|nr|vs|cf|al|e\.g|i\.e|z\.b|d\.h|u\.a|bzw|ca|abs|art|sr|sra|dra|m|mme|p|pp|pg|pág|fig|sec|inc|ltd|approx|tel|\p{L}|\d{1,3})\.\s*$/iu
const ENDS = /[.!?…:;。！？।؟]["'”’»)\]*_]*\s*$/

/** The sentences of a span, by the rules of its language. A line break alone ends none. */
export function* sentencesOf(text: string, span: Span, language = "en"): Generator<Span> {
  const body = text.slice(span.start, span.end).replaceAll("\n", " ")
  let open = span.start
  for (const { index, segment } of segmenterOf(language).segment(body)) {
    const tail = segment.length > 40 ? segment.slice(-40) : segment
    const end = span.start + index + segment.length
    if (end < span.end && (!ENDS.test(tail) || SHORT.test(tail))) continue
    const sentence = trimSpan(text, open, end)
    if (sentence) yield sentence
    open = end
  }
  const rest = trimSpan(text, open, span.end)
  if (rest) yield rest
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language, { granularity: "sentence" })
  } catch {
    made = new Intl.Segmenter("en", { granularity: "sentence" })
  }
  segmenters.set(language, made)
  return made
}
