import type { Context } from "../../../core/context.ts"
import { LiveryError } from "../../../core/errors.ts"
import { UNREACHABLE } from "../../../core/safe-fetch.ts"
import type { Source as Row } from "../../../db/generated/client.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import { maxPages as mostPages } from "../../plans/plans.ts"
import type { SplitOptions } from "../chunking/schema.ts"
import { crawl } from "../crawl/crawl.ts"
import type { PageOutcome, SiteLook } from "../crawl/schema.ts"
import type { Unread } from "../extraction/schema.ts"
import type { ReadPage } from "./plan-pages.ts"
import { saveLedger } from "./publish-version.ts"
import type { LatePage, WebOptions } from "./schema.ts"
import { type FoundPage, knownOf, ownPages } from "./site-pages.ts"
import { type StoredPage, storedPages } from "./stored-pages.ts"

/** For all pages together, and for each of many: its pause, its server and its reading. Milliseconds. */
const LEAST_TIME = 60_000
const PAGE_TIME = 3000

/**
 * The pages of a web source with what became of each; those that have not changed since the last time as they are
 * stored, how many pages a limit left behind, and how the site looks. Throws `unprocessable` when no page could be read, after writing down why.
 */
export async function crawlSource(
  ctx: Context,
  source: Row,
  { split, onPage }: { split: SplitOptions; onPage: (read: number, found: number, page: LatePage) => void },
): Promise<{ pages: ReadPage[]; unread: Unread[]; look?: SiteLook | undefined }> {
  const stored = await storedPages(ctx, source)
  const { includeSubpages = false, maxPages = 5, ...choice } = source.options as Partial<WebOptions>
  const most = Math.max(1, Math.min(maxPages, mostPages(ctx)))
  const timeMs = Math.max(LEAST_TIME, most * PAGE_TIME)
  const known = [...stored.values()].map((page) => knownOf(page, includeSubpages))
  const found: FoundPage[] = []
  const extent = { includeSubpages, maxPages: most, timeMs, ...choice }
  const address = { url: source.url ?? "", ...extent, known }
  let [read, left] = [0, 0]
  let look: SiteLook | undefined
  // The pages of a site are cut once it is known what repeats around them.
  for await (const page of crawl(ctx, { ...address, ...(!includeSubpages && { split }) })) {
    found.push(foundPage(page, stored.get(page.url)))
    if (page.outcome === "fetched" || page.outcome === "unchanged") read++
    left = page.left ?? left
    look ??= page.look
    onPage(read, page.found ?? found.length, latePage(page, found.length))
  }
  const pages = includeSubpages ? await ownPages(ctx, found, split) : found.map(({ page }) => page)
  const unread: Unread[] = left ? [{ kind: "pages_left", count: left, of: read + left }] : []
  if (pages.some(({ left }) => !left)) return { pages, unread, look }
  await sqlTransaction(ctx, (sql) => saveLedger(ctx, sql, source, pages))
  throw new LiveryError("unprocessable", pages[0]?.left?.reason ?? UNREACHABLE)
}

function foundPage(outcome: PageOutcome, before: StoredPage | undefined): FoundPage {
  const { url, etag, lastModified, contentHash, extracted, passages = [], links } = outcome
  const web = { url, etag, lastModified }
  const told = {
    ...(before && { before }),
    ...(extracted && { document: extracted }),
    ...(links && { links }),
  }
  const isSame =
    outcome.outcome === "unchanged" && (extracted?.text ?? before?.page.text) === before?.page.text
  if (before && isSame) {
    const { original: _, ...page } = before.page
    return { ...told, page: { ...page, web } }
  }
  if (extracted) {
    const { title = null, text, language, unread } = extracted
    const facts = { ...(language && { language }), ...(unread && { unread }) }
    return { ...told, page: { title, text, passages, web, contentHash, ...facts } }
  }
  return { page: { title: null, text: "", passages: [], web, left: whyLeft(outcome) } }
}

const latePage = (page: PageOutcome, position: number): LatePage => {
  const told = { position, url: page.url, title: page.extracted?.title ?? null }
  if (page.outcome === "fetched" || page.outcome === "unchanged")
    return { ...told, outcome: "indexed", reason: null }
  return { ...told, ...whyLeft(page) }
}

const whyLeft = ({ outcome, reason = UNREACHABLE }: PageOutcome) => ({
  outcome: outcome === "skipped" ? ("skipped" as const) : ("failed" as const),
  reason,
})
