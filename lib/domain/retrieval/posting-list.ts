import { ByteWriter } from "./bytes.ts"

/** Documents in rising order, each with its weight code. */
export interface PostingList {
  documents: number[]
  codes: number[]
}

export function packPostings({ documents, codes }: PostingList): Buffer {
  const writer = new ByteWriter()
  let last = 0
  for (const [i, document] of documents.entries()) {
    writer.varint(document - last)
    writer.byte(codes[i] ?? 0)
    last = document
  }
  return writer.finish()
}

/** Adds `rarity` x saturation to the score of every document of a packed list. */
export function addScores(
  packed: Uint8Array,
  rarity: number,
  saturations: Float32Array,
  scores: Float32Array,
): void {
  const end = packed.length
  let document = 0
  let at = 0
  while (at < end) {
    let byte = packed[at++] as number
    let delta = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = packed[at++] as number
      delta |= (byte & 127) << shift
    }
    document += delta
    const code = packed[at++] as number
    scores[document] = (scores[document] as number) + rarity * (saturations[code] as number)
  }
}

/** The `count` postings that weigh most, in document order: what a search reads of a frequent term. */
export function bestPostings(
  { documents, codes }: PostingList,
  saturations: Float32Array,
  count: number,
): PostingList {
  if (documents.length <= count) return { documents, codes }
  const perCode = new Uint32Array(256)
  for (const code of codes) perCode[code] = (perCode[code] as number) + 1
  const order = [...perCode.keys()].sort((a, b) => (saturations[b] as number) - (saturations[a] as number))
  const room = new Uint32Array(256)
  let left = count
  for (const code of order) {
    room[code] = Math.min(left, perCode[code] as number)
    left -= room[code] as number
  }
  const best: PostingList = { documents: [], codes: [] }
  for (const [i, code] of codes.entries()) {
    if (!room[code]) continue
    room[code] = (room[code] as number) - 1
    best.documents.push(documents[i] as number)
    best.codes.push(code)
  }
  return best
}
