export type Neighbours = { index: number; similarity: number }[]

/**
 * For each text the `count` others that resemble it most, by the cosine of their term frequencies; terms that most of
 * the texts share count less.
 */
export function nearest(texts: readonly Map<number, number>[], count: number): Neighbours[] {
  const holders = new Map<number, number[]>()
  for (const [index, frequencies] of texts.entries()) {
    for (const term of frequencies.keys()) {
      const list = holders.get(term)
      if (list) list.push(index)
      else holders.set(term, [index])
    }
  }
  const size = texts.length
  const products = new Float64Array(size * size)
  const squares = new Float64Array(size)
  for (const [term, list] of holders) {
    const rarity = Math.log(1 + size / list.length)
    const weights = list.map((index) => Math.log1p(texts[index]?.get(term) ?? 0) * rarity)
    for (let i = 0; i < list.length; i++) {
      const row = list[i] as number
      const weight = weights[i] as number
      squares[row] = (squares[row] as number) + weight * weight
      for (let j = 0; j < i; j++) {
        const cell = row * size + (list[j] as number)
        products[cell] = (products[cell] as number) + weight * (weights[j] as number)
      }
    }
  }
  return texts.map((_, index) => {
    const found: Neighbours = []
    for (let other = 0; other < size; other++) {
      if (other === index) continue
      const product = products[Math.max(index, other) * size + Math.min(index, other)] as number
      if (!product) continue
      const norm = Math.sqrt((squares[index] as number) * (squares[other] as number))
      found.push({ index: other, similarity: product / norm })
    }
    return found.sort((a, b) => b.similarity - a.similarity).slice(0, count)
  })
}
