import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { findSitemapPages } from "./find-sitemap-pages.ts"
import { keyOf, siteOf, typedAddress } from "./page-address.ts"
import { Robots } from "./robots.ts"
import { Visitor } from "./visitor.ts"

/** Longer than a person who fills in a form would wait. */
const TIME_MS = 3_000

/**
 * How many pages a site lists in its sitemap, so that a person can choose before it is read; null where it lists none, or
 * does not say so within seconds.
 */
export const countPages = procedure({
  permission: "knowledge.write",
  input: z.strictObject({ url: z.string().trim().max(2000) }),
  async run(ctx, { url }): Promise<number | null> {
    const start = typedAddress(url)
    if (!start) return null
    const late = AbortSignal.timeout(TIME_MS)
    const signal = AbortSignal.any([ctx.signal, late])
    const visitor = new Visitor({ signal, log: ctx.log, pauseMs: 0, timeMs: TIME_MS })
    try {
      const pages = await findSitemapPages(start, visitor, new Robots(visitor))
      const own = pages.filter((page) => siteOf(page) === siteOf(start))
      return new Set(own.map(keyOf)).size || null
    } catch (error) {
      if (late.aborted && !ctx.signal.aborted) return null
      throw error
    }
  },
})
