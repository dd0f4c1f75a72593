import type { Context } from "../../../core/context.ts"
import { LiveryError } from "../../../core/errors.ts"
import { UNREACHABLE } from "../../../core/safe-fetch.ts"
import type { Source as Row } from "../../../db/generated/client.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import type { SplitOptions } from "../chunking/schema.ts"
import { crawl } from "../crawl/crawl.ts"
import type { PageOutcome } from "../crawl/schema.ts"
import type { ReadPage } from "./plan-pages.ts"
import { saveLedger } from "./publish-version.ts"
import { type StoredPage, storedPages } from "./stored-pages.ts"

/**
 * The pages of a web source with what became of each; those that have not changed since the last time as they are
 * stored.
 * Throws `unprocessable` when no page could be read, after writing down why.
 */
export async function crawlSource(
  ctx: Context,
  source: Row,
  { split, onPage }: { split: SplitOptions; onPage: (read: number, found: number) => void },
): Promise<ReadPage[]> {
  const stored = await storedPages(ctx, source)
  const { includeSubpages = false, maxPages = 5 } = source.options as Options
  const known = [...stored.values()].map(({ known }) => known)
  const pages: ReadPage[] = []
  const found = crawl(ctx, { url: source.url ?? "", includeSubpages, maxPages, known, split })
  let read = 0
  for await (const page of found) {
    pages.push(readPageOf(page, stored))
    if (page.outcome === "fetched" || page.outcome === "unchanged") read++
    onPage(read, page.found ?? pages.length)
  }
  if (pages.some(({ left }) => !left)) return pages
  await sqlTransaction(ctx, (sql) => saveLedger(ctx, sql, source, pages))
  throw new LiveryError("unprocessable", pages[0]?.left?.reason ?? UNREACHABLE)
}

interface Options {
  includeSubpages?: boolean
  maxPages?: number
}

function readPageOf(page: PageOutcome, stored: ReadonlyMap<string, StoredPage>): ReadPage {
  const { url, etag, lastModified, extracted, passages = [] } = page
  const web = { url, etag, lastModified }
  if (page.outcome === "fetched" && extracted) {
    const { title = null, text, language, unread } = extracted
    return { title, text, passages, web, ...(language && { language }), ...(unread && { unread }) }
  }
  const before = stored.get(url)
  if (page.outcome === "unchanged" && before) return { ...before.page, web }
  const outcome = page.outcome === "skipped" ? "skipped" : "failed"
  return { title: null, text: "", passages: [], web, left: { outcome, reason: page.reason ?? UNREACHABLE } }
}
