import type { Document, Passage, SplitOptions } from "../chunking/schema.ts"
import { runReader } from "./reader/reader-pool.ts"
import { REASONS } from "./reasons.ts"
import type { DocumentType, Extracted, FileClaims } from "./schema.ts"
import { sniffType } from "./sniff-type.ts"

export { decodePage } from "./decode-page.ts"
export { decodeText } from "./decode-text.ts"
export { describeUnread } from "./describe-unread.ts"
export { dialectOf } from "./formats/csv-dialect.ts"
export { extractMarkdown } from "./formats/markdown.ts"
export { repairText } from "./repair-text.ts"
export { UnreadLog } from "./unread-log.ts"

interface ReadOptions extends FileClaims {
  signal?: AbortSignal
}

/**
 * The text of a document, read in a capped child process. Throws `unprocessable` (empty, scanned, corrupt, encrypted,
 * too slow), `unsupported_type` or `too_large`, worded for the person who gave the file.
 */
export async function extractText(bytes: Uint8Array, options: ReadOptions): Promise<Extracted> {
  const { extracted } = await readDocument(bytes, options)
  return extracted
}

/** What a document is, by its content, before it is read. Throws `unsupported_type`, or `unprocessable` when it is empty. */
export function checkDocument(bytes: Uint8Array, claims: FileClaims): DocumentType {
  if (bytes.length === 0) throw REASONS.empty()
  return sniffType(bytes, claims)
}

/**
 * The same, and cut into passages in the child as well, so that a large document never holds up this process. Headings,
 * pages and rows are then known by the passages alone.
 */
export async function readDocument(
  bytes: Uint8Array,
  { signal, split, ...claims }: ReadOptions & { split?: SplitOptions },
): Promise<{ extracted: Extracted; passages: Passage[] }> {
  const { extracted, passages } = await runReader({ bytes, claims, ...(split && { split }) }, signal)
  if (!extracted) throw new Error("The reader gave no text")
  return { extracted, passages: withText(passages, extracted.text) }
}

/** A document that was read before, cut into passages in the child. */
export async function cutDocument(
  document: Document,
  { signal, split }: { signal?: AbortSignal; split: SplitOptions },
): Promise<Passage[]> {
  const { passages } = await runReader({ document, split }, signal)
  return withText(passages, document.text)
}

const withText = (places: readonly Omit<Passage, "text">[], text: string): Passage[] =>
  places.map((place) => ({ ...place, text: text.slice(place.start, place.end) }))
