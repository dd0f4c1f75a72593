import { HEADING_WEIGHT, type SegmentDocument } from "./segment-document.ts"
import { TermTable } from "./term-table.ts"

/** The distinct terms of a text by their number in a shared table, and how often each occurs. */
export interface Profile {
  slots: Int32Array
  frequencies: Int32Array
  /** Frequencies of the terms that were asked for, by the same numbers. */
  asked: Int32Array
}

/** Profiles of texts over one table, in which the terms asked for have the first numbers. */
export function profile(
  texts: readonly SegmentDocument[],
  asked: Iterable<number>,
): { profiles: Profile[]; table: TermTable } {
  const first = [...asked]
  const most = texts.reduce((sum, { terms }) => sum + terms.length, first.length)
  const table = new TermTable(most)
  for (const term of first) table.slot(term)
  const known = table.size
  const counts = new Int32Array(most)
  const touched = new Int32Array(most)
  const profiles = texts.map(({ terms, headings }) => {
    let distinct = 0
    for (let i = 0; i < terms.length; i++) {
      const slot = table.slot(terms[i] as number)
      if (counts[slot] === 0) touched[distinct++] = slot
      counts[slot] = (counts[slot] as number) + (i < headings ? HEADING_WEIGHT : 1)
    }
    const slots = touched.slice(0, distinct)
    const frequencies = slots.map((slot) => counts[slot] as number)
    const ofAsked = counts.slice(0, known)
    for (const slot of slots) counts[slot] = 0
    return { slots, frequencies, asked: ofAsked }
  })
  return { profiles, table }
}
