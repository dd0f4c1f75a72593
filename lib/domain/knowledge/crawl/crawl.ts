import { procedure } from "../../../core/command.ts"
import { UNREACHABLE } from "../../../core/safe-fetch.ts"
import { CrawlRun } from "./crawl-run.ts"
import { typedAddress } from "./page-address.ts"
import { REASONS } from "./reasons.ts"
import { CrawlInput, type PageOutcome } from "./schema.ts"

export { countPages } from "./count-pages.ts"
export { spellingsOf, typedAddress } from "./page-address.ts"
export { paintSite } from "./picture/paint-site.ts"
export { REASONS as PAGE_REASONS } from "./reasons.ts"
export { withoutRepeated } from "./without-repeated.ts"

/** Requests for each page that may be read, so that a site of refusals comes to an end. */
const TRIES = 3
/** Characters of all pages together, which are in memory until they are published. */
const MOST_TEXT = 50_000_000

/**
 * Reads a web page, or a site from that page on, breadth first, and tells of every page it asked for what became of it.
 * Obeys robots.txt and what pages say to robots, one request at a time for each host. Never throws for what a site does:
 * a page that cannot be had is "failed" with one reason for all causes. Throws the signal's reason when it aborts.
 */
export const crawl = procedure({
  permission: "knowledge.write",
  input: CrawlInput,
  async *run(ctx, { url, includeSubpages, maxPages, timeMs, ...input }): AsyncGenerator<PageOutcome> {
    const start = typedAddress(url)
    if (!start) return yield { ...NOTHING, url, canonicalUrl: url, outcome: "failed", reason: UNREACHABLE }
    const late = AbortSignal.timeout(timeMs)
    const signal = AbortSignal.any([ctx.signal, late])
    const run = new CrawlRun(start, { ...input, includeSubpages, timeMs, signal, log: ctx.log })
    const most = includeSubpages ? maxPages : 1
    let [read, asked, length] = [0, 0, 0]
    while (read < most && asked < most * TRIES && length < MOST_TEXT) {
      const page = await run.next().catch((error) => {
        if (ctx.signal.aborted || !late.aborted) throw error
        return undefined
      })
      if (late.aborted && !page) return yield* outOfTime(run.waiting(most - read), run.left)
      if (!page) return
      asked++
      if (page.outcome === "fetched" || page.outcome === "unchanged") read++
      length += page.extracted?.text.length ?? 0
      yield { ...page, found: Math.min(most, read + run.left), left: run.left }
    }
  },
})

const NOTHING = { contentHash: null, etag: null, lastModified: null }

function* outOfTime(waiting: URL[], left: number): Generator<PageOutcome> {
  for (const { href } of waiting)
    yield { ...NOTHING, url: href, canonicalUrl: href, outcome: "skipped", reason: REASONS.time, left }
}
