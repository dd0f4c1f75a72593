/**
 * The code of a vector: one bit for every number, set where it lies above the centre of its set. Vectors that point the
 * same way share most bits, whatever the model's own bias.
 */
export function codeOf(values: Float32Array, centre: Float32Array): Uint32Array {
  const code = new Uint32Array(codeWords(values.length))
  for (let i = 0; i < values.length; i++) {
    if ((values[i] as number) > (centre[i] ?? 0)) code[i >> 5] = (code[i >> 5] as number) | (1 << (i & 31))
  }
  return code
}

/** 32-bit words of a code. */
export const codeWords = (dimensions: number): number => (dimensions + 31) >> 5

/** Writes how many bits of each code in `codes` differ from `asked` into `distances`, from `at` on. */
export function measure(codes: Uint32Array, asked: Uint32Array, distances: Uint16Array, at: number): void {
  const words = asked.length
  const count = codes.length / words
  let place = 0
  for (let i = 0; i < count; i++) {
    let bits = 0
    for (let word = 0; word < words; word++) {
      let rest = (codes[place++] as number) ^ (asked[word] as number)
      rest -= (rest >>> 1) & 0x55555555
      rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
      rest = (rest + (rest >>> 4)) & 0x0f0f0f0f
      bits += Math.imul(rest, 0x01010101) >>> 24
    }
    distances[at + i] = bits
  }
}

/** The places of the `count` smallest distances, in no order. */
export function smallest(distances: Uint16Array, count: number): number[] {
  if (distances.length <= count) return [...distances.keys()]
  const sizes = new Uint32Array(65_537)
  for (const distance of distances) sizes[distance] = (sizes[distance] as number) + 1
  let limit = 0
  let below = 0
  while (below + (sizes[limit] as number) < count) below += sizes[limit++] as number
  let room = count - below
  const found: number[] = []
  for (let i = 0; i < distances.length; i++) {
    const distance = distances[i] as number
    if (distance < limit || (distance === limit && room-- > 0)) found.push(i)
  }
  return found
}
