/** Numbers terms from 0 in the order of their first appearance: a hash table without objects, since searches are hot. */
export class TermTable {
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
