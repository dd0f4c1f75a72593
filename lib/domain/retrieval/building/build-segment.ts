import { bestPostings, type PostingList, packPostings } from "../posting-list.ts"
import { frequenciesOf, idBytes, lengthOf, packDocuments, type SegmentDocument } from "../segment-document.ts"
import { BLOCK, IDS_PER_BLOCK, READ_AT_MOST } from "../segments.ts"
import { bucketOf, packBucket, type TermEntry } from "../term-bucket.ts"
import { saturations, weightCode } from "../weight-code.ts"
import { yieldToEventLoop } from "../yield-to-event-loop.ts"

export interface Block {
  kind: number
  key: number
  data: Buffer
}
export interface BuiltSegment {
  documents: number
  length: number
  buckets: number
  blockShift: number
  blocks: Block[]
}

/** Bytes that a block aims at: below PostgreSQL's 2 kB, above which a row moves out of line. */
const BLOCK_BYTES = 1200
/** Packed postings that are longer than this leave their bucket. */
const LONG_LIST = 1000

/** Packs documents, which must be in the order of their ids, into the blocks of one segment. */
export async function buildSegment(documents: readonly SegmentDocument[]): Promise<BuiltSegment> {
  const lengths = documents.map(lengthOf)
  const length = lengths.reduce((sum, each) => sum + each, 0)
  const { entries, longLists } = await packTerms(documents, lengths)
  const bytes = entries.reduce((sum, { packed }) => sum + 7 + (packed?.length ?? 0), 0)
  const buckets = 2 ** Math.max(0, Math.ceil(Math.log2(bytes / BLOCK_BYTES)))
  const documentBytes = 18 + (4 * length) / documents.length
  const blockShift = Math.max(0, Math.floor(Math.log2(BLOCK_BYTES / documentBytes)))
  return {
    documents: documents.length,
    length,
    buckets,
    blockShift,
    blocks: [
      ...(await blocksOf(BLOCK.bucket, inBuckets(entries, buckets), packBucket)),
      ...longLists,
      ...(await blocksOf(BLOCK.documents, chunks(documents, 2 ** blockShift), packDocuments)),
      ...(await blocksOf(BLOCK.ids, chunks(documents, IDS_PER_BLOCK), packIds)),
    ],
  }
}

async function packTerms(documents: readonly SegmentDocument[], lengths: readonly number[]) {
  const breathe = yieldToEventLoop()
  const lists = new Map<number, PostingList>()
  for (const [number, document] of documents.entries()) {
    await breathe()
    for (const [term, frequency] of frequenciesOf(document)) {
      let list = lists.get(term)
      if (!list) {
        list = { documents: [], codes: [] }
        lists.set(term, list)
      }
      list.documents.push(number)
      list.codes.push(weightCode(frequency, lengths[number] ?? 0))
    }
  }
  const table = saturations(lengths.reduce((sum, each) => sum + each, 0) / lengths.length)
  const entries: TermEntry[] = []
  const longLists: Block[] = []
  for (const [hash, list] of lists) {
    if (entries.length % 64 === 0) await breathe()
    const packed = packPostings(bestPostings(list, table, READ_AT_MOST))
    const long = packed.length > LONG_LIST
    entries.push({ hash, frequency: list.documents.length, packed: long ? null : packed })
    if (long) longLists.push({ kind: BLOCK.longList, key: hash, data: packed })
  }
  return { entries, longLists }
}

function inBuckets(entries: readonly TermEntry[], buckets: number): TermEntry[][] {
  const filled: TermEntry[][] = Array.from({ length: buckets }, () => [])
  for (const entry of entries) filled[bucketOf(entry.hash, buckets)]?.push(entry)
  return filled
}

/** A block of each part; other requests get a turn in between. */
async function blocksOf<T>(kind: number, parts: readonly T[], pack: (part: T) => Buffer): Promise<Block[]> {
  const breathe = yieldToEventLoop()
  const blocks: Block[] = []
  for (const [key, part] of parts.entries()) {
    await breathe()
    blocks.push({ kind, key, data: pack(part) })
  }
  return blocks
}

const packIds = (documents: readonly SegmentDocument[]) =>
  Buffer.concat(documents.map(({ id }) => idBytes(id)))

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
