import { z } from "zod"
import type { Passage, SplitOptions } from "../chunking/schema.ts"
import type { Extracted } from "../extraction/schema.ts"
import type { SiteLook } from "./picture/schema.ts"

export type { SiteDrawing, SiteLook } from "./picture/schema.ts"

/** What was seen of a page the last time; makes the next visit a conditional one. */
export interface KnownPage {
  url: string
  etag: string | null
  lastModified: string | null
  contentHash: string | null
  /** Where it leads, which the site does not tell of a page that is as it was. */
  links?: readonly string[]
}

export const CrawlInput = z.strictObject({
  url: z.string().trim().max(2000),
  /** Also the pages of the same site that it leads to, breadth first. */
  includeSubpages: z.boolean().default(false),
  /** How many pages may be read. */
  maxPages: z.int().min(1).max(10_000).default(5),
  /** Paths of which alone pages are read, and paths of which none is; see chosen-paths.ts. */
  include: z.array(z.string()).default([]),
  exclude: z.array(z.string()).default([]),
  /** Pages of the last time, which are visited again. */
  known: z.array(z.custom<KnownPage>()).default([]),
  /** Cut what is read into passages too. */
  split: z.custom<SplitOptions>().optional(),
  /** Between two requests to one host; robots.txt may ask for more. */
  pauseMs: z.int().min(0).default(250),
  /** For all pages together. */
  timeMs: z.int().min(1).default(60_000),
})

/**
 * What became of one page. "fetched": it was read; "unchanged": it is as it was the last time; "skipped": it is not for
 * us, and the reason says why; "failed": it could not be had.
 */
export interface PageOutcome {
  url: string
  /** Where its text is at home, after redirects and by its own word. */
  canonicalUrl: string
  outcome: "fetched" | "unchanged" | "skipped" | "failed"
  /** In words for a person; the same for every page that could not be had. */
  reason?: string
  /** Of a page that the site gave, be it as it was; not where it only said so. */
  extracted?: Extracted
  /** Where it leads, of such a page. */
  links?: string[]
  /** Only when they were asked for. */
  passages?: Passage[]
  /** What the first page says about how its site looks. */
  look?: SiteLook
  /** Pages that are known to be there so far, within the limit. */
  found?: number
  /** Pages that are known to be there and were not looked at so far. */
  left?: number
  /** SHA-256 of the text, in hex. */
  contentHash: string | null
  etag: string | null
  lastModified: string | null
}
