import type { Context } from "../../../core/context.ts"
import { LiveryError } from "../../../core/errors.ts"
import { UNREACHABLE } from "../../../core/safe-fetch.ts"
import type { Source as Row } from "../../../db/generated/client.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import { maxPages as mostPages } from "../../plans/plans.ts"
import type { SplitOptions } from "../chunking/schema.ts"
import { crawl } from "../crawl/crawl.ts"
import type { PageOutcome } from "../crawl/schema.ts"
import type { Unread } from "../extraction/schema.ts"
import type { ReadPage } from "./plan-pages.ts"
import { saveLedger } from "./publish-version.ts"
import type { WebOptions } from "./schema.ts"
import { type StoredPage, storedPages } from "./stored-pages.ts"

/** For all pages together, and for each of many: its pause, its server and its reading. Milliseconds. */
const LEAST_TIME = 60_000
const PAGE_TIME = 3000

/**
 * The pages of a web source with what became of each; those that have not changed since the last time as they are
 * stored, and how many pages a limit left behind. Throws `unprocessable` when no page could be read, after writing down why.
 */
export async function crawlSource(
  ctx: Context,
  source: Row,
  { split, onPage }: { split: SplitOptions; onPage: (read: number, found: number) => void },
): Promise<{ pages: ReadPage[]; unread: Unread[] }> {
  const stored = await storedPages(ctx, source)
  const { includeSubpages = false, maxPages = 5, ...choice } = source.options as Partial<WebOptions>
  const most = Math.max(1, Math.min(maxPages, mostPages(ctx)))
  const timeMs = Math.max(LEAST_TIME, most * PAGE_TIME)
  const known = [...stored.values()].map(({ known }) => known)
  const pages: ReadPage[] = []
  const extent = { includeSubpages, maxPages: most, timeMs, ...choice }
  const found = crawl(ctx, { url: source.url ?? "", ...extent, known, split })
  let [read, left] = [0, 0]
  for await (const page of found) {
    pages.push(readPageOf(page, stored))
    if (page.outcome === "fetched" || page.outcome === "unchanged") read++
    left = page.left ?? left
    onPage(read, page.found ?? pages.length)
  }
  const unread: Unread[] = left ? [{ kind: "pages_left", count: left, of: read + left }] : []
  if (pages.some(({ left }) => !left)) return { pages, unread }
  await sqlTransaction(ctx, (sql) => saveLedger(ctx, sql, source, pages))
  throw new LiveryError("unprocessable", pages[0]?.left?.reason ?? UNREACHABLE)
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
