import { bagOf, type SegmentDocument } from "./segment-document.ts"

/**
 * The distinct terms of some texts, numbered over all of them. Flat lists, one text behind the other: searches are hot,
 * and a list of its own for each text costs more than what stands in it.
 */
export interface Profiles {
  texts: number
  /** How many different terms there are. */
  terms: number
  /** Where the list of each text begins, and where the last one ends. */
  starts: Int32Array
  /** The number of a term, and how often it occurs in the text. */
  slots: Int32Array
  counts: Uint16Array
  /** How often a term that was asked for occurs in a text. */
  frequencyOf(text: number, term: number): number
}

/** Profiles of texts; the terms asked for have the first numbers. */
export function profile(texts: readonly SegmentDocument[], asked: Iterable<number>): Profiles {
  const first = [...asked]
  const bags = texts.map(bagOf)
  const entries = bags.reduce((sum, { terms }) => sum + terms.length, 0)
  const table = new TermTable(entries + first.length)
  for (const term of first) table.slot(term)
  const known = table.size
  const ofAsked = new Uint16Array(known * texts.length)
  const starts = new Int32Array(texts.length + 1)
  const slots = new Int32Array(entries)
  const counts = new Uint16Array(entries)
  let at = 0
  for (let text = 0; text < bags.length; text++) {
    const { terms, counts: own } = bags[text] as { terms: Int32Array; counts: Uint16Array }
    counts.set(own, at)
    for (let i = 0; i < terms.length; i++) {
      const slot = table.slot(terms[i] as number)
      slots[at + i] = slot
      if (slot < known) ofAsked[text * known + slot] = own[i] as number
    }
    at += terms.length
    starts[text + 1] = at
  }
  return {
    texts: texts.length,
    terms: table.size,
    starts,
    slots,
    counts,
    frequencyOf: (text, term) => ofAsked[text * known + table.slot(term)] as number,
  }
}

/** Numbers terms from 0 in the order of their first appearance: a hash table without objects, since searches are hot. */
class TermTable {
  size = 0
  private readonly mask: number
  private readonly terms: Int32Array
  private readonly slots: Int32Array

  /** `most`: how many different terms may come at most. */
  constructor(most: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)))
    this.mask = capacity - 1
    this.terms = new Int32Array(capacity)
    this.slots = new Int32Array(capacity)
  }

  /** The number of a term, given out now if it is new. */
  slot(term: number): number {
    let at = term & this.mask
    for (;;) {
      const slot = this.slots[at] as number
      if (slot === 0) {
        this.terms[at] = term
        this.slots[at] = ++this.size
        return this.size - 1
      }
      if (this.terms[at] === term) return slot - 1
      at = (at + 1) & this.mask
    }
  }
}
