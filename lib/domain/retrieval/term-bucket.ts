import { ByteReader, ByteWriter } from "./bytes.ts"

/** A term's entry in its bucket. `packed` is null where the postings are a block of their own. */
export interface TermEntry {
  hash: number
  /** Documents that hold the term. */
  frequency: number
  packed: Uint8Array | null
}

/** The bucket of a term among a power of two of them. */
export const bucketOf = (hash: number, buckets: number): number => (hash >>> 0) & (buckets - 1)

export function packBucket(entries: readonly TermEntry[]): Buffer {
  const writer = new ByteWriter()
  for (const { hash, frequency, packed } of entries) {
    writer.int32(hash)
    writer.varint(frequency)
    writer.varint(packed?.length ?? 0)
    if (packed) writer.append(packed)
  }
  return writer.finish()
}

/** Looks a term up in its bucket; undefined: no document holds it. */
export function findTerm(bucket: Buffer, hash: number): TermEntry | undefined {
  const reader = new ByteReader(bucket)
  while (!reader.done) {
    const found = reader.int32()
    const frequency = reader.varint()
    const length = reader.varint()
    const start = reader.at
    if (found === hash)
      return { hash, frequency, packed: length ? bucket.subarray(start, start + length) : null }
    reader.at += length
  }
  return undefined
}

/**
 * The 32-bit number by which the index knows a term. Among 100,000 different terms about one pair shares its number;
 * the only harm is some noise in each other's rank.
 */
export function termHash(term: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) {
    hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
