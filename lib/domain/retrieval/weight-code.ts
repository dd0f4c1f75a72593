// One byte of a posting: how often the term occurs (3 bits) and how long the document is (5 bits, steps of 19%).
const FREQUENCIES = [1, 2, 3, 4, 5, 6, 8, 12]
const LENGTHS = Array.from({ length: 32 }, (_, i) => 4 * 2 ** (i / 4))

const K1 = 1.2
const B = 0.75

export function weightCode(frequency: number, length: number): number {
  let f = 0
  while (f < 7 && (FREQUENCIES[f + 1] ?? 0) <= frequency) f++
  const l = Math.max(0, Math.min(31, Math.round(4 * Math.log2(Math.max(1, length) / 4))))
  return (f << 5) | l
}

/** BM25's saturated frequency of a term, without its rarity. */
export const saturation = (frequency: number, length: number, averageLength: number): number =>
  (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength))

/** The most that one term can count, for its rarity 1. */
export const MOST = K1 + 1

/** BM25's rarity of a term that `frequency` of `documents` hold. */
export const rarity = (frequency: number, documents: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))

/** The saturation of every code, for one average length. */
export function saturations(averageLength: number): Float32Array {
  const table = new Float32Array(256)
  for (let code = 0; code < 256; code++) {
    table[code] = saturation(FREQUENCIES[code >> 5] ?? 1, LENGTHS[code & 31] ?? 4, averageLength)
  }
  return table
}
