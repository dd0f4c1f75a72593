import { ByteReader, ByteWriter } from "./bytes.ts"

/** How many times an occurrence in a heading or title counts. */
const HEADING_WEIGHT = 2

/** A record as its segment holds it: the hashes of its terms in reading order, those of its headings first. */
export interface SegmentDocument {
  id: string
  terms: Int32Array
  /** How many of the terms are the headings'. */
  headings: number
}

/** The distinct terms of a document, in rising order, and how often each occurs, headings weighted. */
export interface Bag {
  terms: Int32Array
  counts: Uint16Array
}
const bags = new WeakMap<SegmentDocument, Bag>()

/** The bag of a document, made once for as long as the document is held. */
export function bagOf(document: SegmentDocument): Bag {
  const known = bags.get(document)
  if (known) return known
  const bag = countRuns(sortedTerms(document))
  bags.set(document, bag)
  return bag
}

/** Every occurrence of a term, those in headings as often as they count. */
function sortedTerms(document: SegmentDocument): Int32Array {
  const { terms, headings } = document
  const all = new Int32Array(lengthOf(document))
  all.set(terms)
  for (let at = terms.length; at < all.length; at += headings) all.set(terms.subarray(0, headings), at)
  return all.sort()
}

function countRuns(sorted: Int32Array): Bag {
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) if (!i || sorted[i] !== sorted[i - 1]) distinct++
  const terms = new Int32Array(distinct)
  const counts = new Uint16Array(distinct)
  for (let i = 0, at = -1; i < sorted.length; i++) {
    if (!i || sorted[i] !== sorted[i - 1]) terms[++at] = sorted[i] as number
    counts[at] = (counts[at] as number) + 1
  }
  return { terms, counts }
}

export const lengthOf = ({ terms, headings }: SegmentDocument): number =>
  terms.length + headings * (HEADING_WEIGHT - 1)

/** How often each term occurs, headings weighted. */
export function frequenciesOf({ terms, headings }: SegmentDocument): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number
    found.set(term, (found.get(term) ?? 0) + (i < headings ? HEADING_WEIGHT : 1))
  }
  return found
}

/** Whether a document was removed after its segment was written. */
export const isDead = ({ dead }: { dead: Uint8Array }, document: number): boolean =>
  ((dead[document >> 3] ?? 0) & (1 << (document & 7))) !== 0

export function packDocuments(documents: readonly SegmentDocument[]): Buffer {
  const writer = new ByteWriter()
  for (const { id, terms, headings } of documents) {
    writer.append(idBytes(id))
    writer.varint(terms.length)
    writer.varint(headings)
    for (const term of terms) writer.int32(term)
  }
  return writer.finish()
}

/** The documents of a block, or of several that are one behind the other. */
export function unpackDocuments(block: Uint8Array): SegmentDocument[] {
  const documents: SegmentDocument[] = []
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const reader = new ByteReader(bytes)
  while (!reader.done) {
    const id = idText(bytes, reader.at)
    reader.at += 16
    const terms = new Int32Array(reader.varint())
    const headings = reader.varint()
    for (let i = 0; i < terms.length; i++) terms[i] = reader.int32()
    documents.push({ id, terms, headings })
  }
  return documents
}

export const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex")

export function idText(bytes: Buffer, at: number): string {
  const hex = bytes.toString("hex", at, at + 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
