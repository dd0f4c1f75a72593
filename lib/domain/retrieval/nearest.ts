import type { Profile } from "./profile.ts"

export type Neighbours = { index: number; similarity: number }[]

/**
 * For each text the `count` others that resemble it most, by the cosine of their term frequencies; terms that most of
 * the texts share count less. `terms`: how many different ones there are.
 */
export function nearest(texts: readonly Profile[], terms: number, count: number): Neighbours[] {
  const size = texts.length
  const { starts, holders, weights } = byTerm(texts, terms)
  const products = new Float64Array(size * size)
  for (let term = 0; term < terms; term++) {
    const end = starts[term + 1] as number
    for (let i = starts[term] as number; i < end; i++) {
      const row = (holders[i] as number) * size
      const weight = weights[i] as number
      // Holders rise, so this fills the diagonal and one half.
      for (let j = starts[term] as number; j <= i; j++) {
        const cell = row + (holders[j] as number)
        products[cell] = (products[cell] as number) + weight * (weights[j] as number)
      }
    }
  }
  return texts.map((_, index) => closest(products, { size, index, count }))
}

/** Who holds each term, with the weight of its frequency times its rarity: a list a term, one behind the other. */
function byTerm(texts: readonly Profile[], terms: number) {
  const starts = new Int32Array(terms + 1)
  for (const { slots } of texts) for (const slot of slots) starts[slot + 1] = (starts[slot + 1] as number) + 1
  const rarities = new Float64Array(terms)
  for (let term = 0; term < terms; term++) {
    rarities[term] = Math.log(1 + texts.length / Math.max(1, starts[term + 1] as number))
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number)
  }
  const next = starts.slice()
  const holders = new Int32Array(starts[terms] as number)
  const weights = new Float64Array(starts[terms] as number)
  for (const [index, { slots, frequencies }] of texts.entries()) {
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number
      const at = next[slot] as number
      next[slot] = at + 1
      holders[at] = index
      weights[at] = Math.log1p(frequencies[i] as number) * (rarities[slot] as number)
    }
  }
  return { starts, holders, weights }
}

function closest(
  products: Float64Array,
  { size, index, count }: { size: number; index: number; count: number },
): Neighbours {
  const found: Neighbours = []
  const own = products[index * size + index] as number
  for (let other = 0; other < size; other++) {
    if (other === index) continue
    const product = products[Math.max(index, other) * size + Math.min(index, other)] as number
    if (!product) continue
    const similarity = product / Math.sqrt(own * (products[other * size + other] as number))
    if (found.length === count && similarity <= (found[count - 1]?.similarity ?? 0)) continue
    let at = found.length
    while (at > 0 && (found[at - 1]?.similarity ?? 0) < similarity) at--
    found.splice(at, 0, { index: other, similarity })
    if (found.length > count) found.pop()
  }
  return found
}
