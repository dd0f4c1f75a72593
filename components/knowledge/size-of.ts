import * as words from "#components/words/words.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"
import { readableSize } from "./readable-size.ts"

/** How much a source is: a website in pages, everything else in bytes. */
export function sizeOf({ type, version, pageCount, byteSize }: Source): string {
  if (type !== "url") return readableSize(byteSize)
  return version === null ? "–" : words.knowledge.pagesOf(pageCount)
}
