import { findRows } from "./find-row.ts"
import { findSpan, type Span } from "./find-span.ts"
import { linkToQuote } from "./link-to-quote.ts"
import type { Citation, Passage } from "./schema.ts"

// The blanks before it are looked at once, from their beginning.
const MARKER = /(?<![ \t])[ \t]*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g
const CITATIONS_AT_MOST = 20

/**
 * The citations that an answer's [n] markers stand for. Each quote is a literal span of the record: the one that the
 * text before the marker quotes, or that supports it most; a marker whose passage supports nothing of it gives none.
 */
export function cite(answer: string, passages: readonly Passage[]): Citation[] {
  const citations: Citation[] = []
  let from = 0
  let claim = ""
  for (const marker of answer.matchAll(MARKER)) {
    const between = answer.slice(from, marker.index).trim()
    // In "… [1][2]" both markers speak for the same words.
    if (between) claim = between
    from = marker.index + marker[0].length
    for (const number of (marker[1] ?? "").split(",")) {
      const index = Number(number)
      const passage = passages[index - 1]
      const span = passage && spanOf(claim, passage)
      if (!span || !passage) continue
      const { start, end } = span
      if (citations.some((each) => each.index === index && each.start === start && each.end === end)) continue
      citations.push({
        index,
        recordId: passage.recordId,
        sourceId: passage.sourceId,
        sourceName: passage.sourceName,
        title: passage.title ?? passage.sourceName,
        url: passage.url && linkToQuote(passage.url, passage.text.slice(start, end)),
        version: passage.version,
        page: passage.pageNumber,
        heading: passage.heading,
        quote: passage.text.slice(start, end),
        start,
        end,
      })
      if (citations.length >= CITATIONS_AT_MOST) return citations
    }
  }
  return citations
}

/**
 * What of a passage a claim rests on. An answer may name the heading before the words ("Day pass: 14 EUR"), and say a
 * row with the names of its columns.
 */
function spanOf(claim: string, { text, heading }: Passage): Span | undefined {
  const path = heading?.split(" > ") ?? []
  const named = path.find((part) => part && claim.startsWith(`${part}: `))
  const said = named ? claim.slice(named.length + 2) : claim
  const columns = path.at(-1)?.includes(" | ") ? (path.at(-1) ?? "").split(" | ") : []
  return findRows(said, text, columns) ?? findSpan(said, text)
}
