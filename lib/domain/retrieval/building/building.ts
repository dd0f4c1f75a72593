import { analyserFor } from "../analyse.ts"
import type { IndexedRecord } from "../schema.ts"
import { isDead, type SegmentDocument, unpackDocuments } from "../segment-document.ts"
import { termHash } from "../term-bucket.ts"
import { yieldToEventLoop } from "../yield-to-event-loop.ts"
import { type BuiltSegment, buildSegment } from "./build-segment.ts"

/** Documents of segments that a new one takes the place of: their blocks one behind the other, and who of them is gone. */
export interface OldDocuments {
  packed: Uint8Array
  dead: Uint8Array
}

/** What new segments are made of. */
export interface Batch {
  language: string
  records: readonly IndexedRecord[]
  old: readonly OldDocuments[]
}

/** A segment with its blocks one behind the other: few objects, which a thread can hand over without copying. */
export interface PackedSegment extends Omit<BuiltSegment, "blocks"> {
  kinds: Uint8Array
  keys: Int32Array
  /** Where each block ends in `data`. */
  ends: Uint32Array
  data: Uint8Array
}

/** Documents of one new segment, which bounds memory. */
const SEGMENT_AT_MOST = 50_000
const MAIL = /[\p{L}\d]@[\p{L}\d-]+\.\p{L}/u

/** The segments of a batch. Other requests get a turn in between, but see indexing/indexer/build-segments.ts for large batches. */
export async function buildBatch({ language, records, old }: Batch): Promise<PackedSegment[]> {
  const documents = await analyseRecords(records, language)
  const breathe = yieldToEventLoop()
  for (const { packed, dead } of old) {
    await breathe()
    for (const [number, document] of unpackDocuments(packed).entries())
      if (!isDead({ dead }, number)) documents.push(document)
  }
  documents.sort((a, b) => (a.id < b.id ? -1 : 1))
  const segments: PackedSegment[] = []
  for (let i = 0; i < documents.length; i += SEGMENT_AT_MOST)
    segments.push(pack(await buildSegment(documents.slice(i, i + SEGMENT_AT_MOST))))
  return segments
}

/** What the index keeps of records. */
async function analyseRecords(
  records: readonly IndexedRecord[],
  language: string,
): Promise<SegmentDocument[]> {
  const analyser = analyserFor(language)
  const breathe = yieldToEventLoop()
  const documents: SegmentDocument[] = []
  for (const { id, text, heading, title } of records) {
    await breathe()
    const headings = analyser.terms(`${title ?? ""}\n${heading ?? ""}`)
    // Who asks for "your e-mail" looks for an address that seldom has that word beside it.
    const mark = MAIL.test(text) ? analyser.terms("email") : []
    const terms = headings.concat(analyser.terms(text), mark)
    documents.push({
      id: id.toLowerCase(),
      terms: Int32Array.from(terms, termHash),
      headings: headings.length,
    })
  }
  return documents
}

function pack({ blocks, ...facts }: BuiltSegment): PackedSegment {
  const data = new Uint8Array(blocks.reduce((sum, block) => sum + block.data.length, 0))
  const ends = new Uint32Array(blocks.length)
  let at = 0
  for (const [i, block] of blocks.entries()) {
    data.set(block.data, at)
    at += block.data.length
    ends[i] = at
  }
  const kinds = Uint8Array.from(blocks, ({ kind }) => kind)
  return { ...facts, kinds, keys: Int32Array.from(blocks, ({ key }) => key), ends, data }
}
