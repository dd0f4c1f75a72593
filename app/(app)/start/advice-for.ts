import type * as words from "#components/words/words.ts"
import { PAGE_REASONS } from "#lib/domain/knowledge/crawl/crawl.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"

/** What somebody can do about a source that could not be read; undefined where its reason says it, or it was read. */
export function adviceFor({
  status,
  type,
  error,
}: Pick<Source, "status" | "type" | "error">): keyof typeof words.start.content.advice | undefined {
  if (status !== "failed") return undefined
  if (type === "file") return "file"
  if (type !== "url") return undefined
  if (error === PAGE_REASONS.robots || error === PAGE_REASONS.noindex) return "robots"
  if (error === PAGE_REASONS.noText || error === PAGE_REASONS.type) return "noText"
  return "unreachable"
}
