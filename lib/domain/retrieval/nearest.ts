import type { Profiles } from "./profile.ts"

export type Neighbours = { index: number; similarity: number }[]

/** The damped frequency of a term that occurs so often. */
const DAMPED = Float64Array.from({ length: 256 }, (_, count) => Math.log1p(count))

/**
 * For each text the `count` others that resemble it most, by the cosine of their term frequencies; terms that most of
 * the texts share count less.
 */
export function nearest(profiles: Profiles, count: number): Neighbours[] {
  const size = profiles.texts
  const { ends, holders, weights } = byTerm(profiles)
  const products = new Float64Array(size * size)
  let from = 0
  for (const end of ends) {
    for (let i = from; i < end; i++) {
      const row = (holders[i] as number) * size
      const weight = weights[i] as number
      // Holders rise, so this fills the diagonal and one half.
      for (let j = from; j <= i; j++) {
        const cell = row + (holders[j] as number)
        products[cell] = (products[cell] as number) + weight * (weights[j] as number)
      }
    }
    from = end
  }
  const lengths = new Float64Array(size)
  for (let text = 0; text < size; text++) lengths[text] = Math.sqrt(products[text * size + text] as number)
  const found: Neighbours[] = []
  for (let text = 0; text < size; text++) found.push(closest(text, { products, lengths, count }))
  return found
}

/** Who holds each term, with the weight of its frequency times its rarity: a list a term, one behind the other. */
function byTerm({ texts, terms, starts, slots, counts }: Profiles) {
  const held = new Uint16Array(terms)
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number
    held[slot] = (held[slot] as number) + 1
  }
  const rarities = Float64Array.from({ length: texts + 1 }, (_, holders) =>
    Math.log(1 + texts / Math.max(1, holders)),
  )
  // Filled from its beginning, each list's next free place becomes its end.
  const ends = new Int32Array(terms)
  for (let slot = 1; slot < terms; slot++)
    ends[slot] = (ends[slot - 1] as number) + (held[slot - 1] as number)
  const holders = new Uint16Array(slots.length)
  const weights = new Float64Array(slots.length)
  for (let text = 0; text < texts; text++) {
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i++) {
      const slot = slots[i] as number
      const at = ends[slot] as number
      const often = counts[i] as number
      ends[slot] = at + 1
      holders[at] = text
      weights[at] =
        (often < DAMPED.length ? (DAMPED[often] as number) : Math.log1p(often)) *
        (rarities[held[slot] as number] as number)
    }
  }
  return { ends, holders, weights }
}

function closest(
  text: number,
  { products, lengths, count }: { products: Float64Array; lengths: Float64Array; count: number },
): Neighbours {
  const size = lengths.length
  const found: Neighbours = []
  let least = 0
  for (let other = 0; other < size; other++) {
    const product = products[other < text ? text * size + other : other * size + text] as number
    if (other === text || !product) continue
    const similarity = product / ((lengths[text] as number) * (lengths[other] as number))
    if (found.length === count && similarity <= least) continue
    const fresh = found.length < count ? { index: other, similarity } : (found.pop() as Neighbours[number])
    fresh.index = other
    fresh.similarity = similarity
    let at = found.length
    found.push(fresh)
    for (; at > 0 && (found[at - 1] as Neighbours[number]).similarity < similarity; at--)
      found[at] = found[at - 1] as Neighbours[number]
    found[at] = fresh
    least = (found[found.length - 1] as Neighbours[number]).similarity
  }
  return found
}
