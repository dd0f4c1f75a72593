import type { z } from "zod"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { crawl } from "#lib/domain/knowledge/crawl/crawl.ts"
import type { CrawlInput, PageOutcome } from "#lib/domain/knowledge/crawl/schema.ts"
import { startWebSite } from "#tests/support/web-site.ts"

type Input = Partial<z.input<typeof CrawlInput>>

/** Two empty web sites that may be crawled, and what a crawl of the first one finds. */
export async function startSites() {
  const [site, other] = [await startWebSite(), await startWebSite()]
  process.env.LIVERY_ALLOW_PRIVATE_HOSTS = `${site.host},${other.host}`
  const ctx = systemContext({ id: "none", kind: "customer" } as Context["account"], makeLog())

  const read = async (input: Input = {}, signal = ctx.signal): Promise<PageOutcome[]> => {
    const pages: PageOutcome[] = []
    const found = crawl({ ...ctx, signal }, { url: `${site.origin}/`, pauseMs: 0, ...input })
    for await (const page of found) pages.push(page)
    return pages
  }
  return {
    site,
    other,
    read,
    whole: (input: Input = {}) => read({ includeSubpages: true, maxPages: 20, ...input }),
    /** The outcome of each path. */
    short: (pages: PageOutcome[]) =>
      Object.fromEntries(pages.map(({ url, outcome }) => [url.replace(site.origin, ""), outcome])),
    reset: () => {
      for (const one of [site, other]) {
        for (const path of Object.keys(one.pages)) delete one.pages[path]
        one.visits.length = 0
      }
    },
    close: () => {
      site.close()
      other.close()
    },
  }
}

/** A page about something, with links. */
export const page = (text: string, ...links: string[]): string =>
  `<!doctype html><html lang="en"><head><title>${text}</title></head><body><p>About ${text}.</p>${links.map((href) => `<a href="${href}">x</a>`).join("")}</body></html>`
