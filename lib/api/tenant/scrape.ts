import { setTimeout as sleep } from "node:timers/promises"
import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import type { SourceDetails } from "../../domain/knowledge/sources/schema.ts"
import { createSource, deleteSource, getSource } from "../../domain/knowledge/sources/sources.ts"
import { exampleId } from "../openapi/example-of.ts"
import type { Reply } from "../reply.ts"
import { route } from "../route.ts"
import { Success, success } from "./envelope.ts"
import { statusOf } from "./knowledge.ts"

/**
 * Pages of a site that one call reads; more are not refused but left out (contract: the Tenant API reads 20 pages of a
 * site at most).
 */
export const MAX_PAGES = 20
/** Milliseconds that a caller is kept waiting, and between two looks at first and at most. */
const LONGEST_WAIT = 60_000
const FIRST_LOOK = 100
const RAREST_LOOK = 1000

export const includeSubpages = z.boolean().optional()
export const maxPages = z
  .int()
  .min(1)
  .transform((pages) => Math.min(pages, MAX_PAGES))
  .optional()

const ScrapeBody = z.strictObject({
  bot_id: z.string().describe("The bot that is to know the site"),
  url: z.string().meta({ description: "Where reading begins", examples: ["https://example.com/help"] }),
  include_subpages: includeSubpages.meta({ description: "Follow links; default: false", examples: [true] }),
  max_pages: maxPages.meta({ description: "default: 5; more than 20 are 20", examples: [10] }),
})

const Scraped = z.object({
  pages_scraped: z.int().meta({ examples: [8] }),
  knowledge_chunks_created: z.int().meta({ examples: [45] }),
  failed_urls: z.array(z.string()).meta({ examples: [[]] }),
  message: z.string().meta({ examples: ["Website scraped successfully"] }),
})
const Begun = z.object({
  id: z.uuid().meta({ examples: [exampleId("source")] }),
  name: z.string().meta({ examples: ["https://example.com/help"] }),
  status: z.literal("processing"),
  message: z.string().meta({ examples: ["Website is being scraped"] }),
})

const scrape = route({
  method: "POST",
  path: "/knowledge/scrape",
  tag: "Knowledge",
  summary: "Scrape website for knowledge",
  description:
    "Reads a page, or a site from there on, and answers when it can be searched. With Prefer: respond-async, and after a minute in any case, the answer is 202 with the id of the source, whose status can be polled.",
  doing: "scraping a website",
  permission: "knowledge.write",
  headers: {
    Prefer: z.string().optional().meta({ description: "respond-async: answer at once, without the result" }),
  },
  body: ScrapeBody,
  responses: {
    200: { description: "What was read, and which addresses could not be", schema: Success(Scraped) },
    202: {
      description: "The site is being read: poll the source for its status",
      schema: Success(Begun),
      headers: {
        "Preference-Applied": { description: "respond-async", schema: { type: "string" } },
      },
    },
  },
  async handler(ctx, { body }, call) {
    const { bot_id: botId, url, include_subpages: includeSubpages, max_pages: maxPages } = body
    const { id, attempts } = await createSource(ctx, {
      botId,
      type: "url",
      url,
      includeSubpages,
      maxPages,
    })
    const details = prefersAsync(call.header("prefer"))
      ? await getSource(ctx, { id })
      : await settled(ctx, id)
    if (details.source.status === "ready") return scraped(details)
    if (details.source.status !== "failed") return begun(details)
    // The caller learns of no id, so nothing stays behind that nobody asked for. What was there before stays.
    if (attempts === 0) await deleteSource(ctx, { id })
    throw new LiveryError("unprocessable", details.source.error ?? "The website could not be read")
  },
})

/** RFC 7240: preferences are separated by commas and compared without case. */
const prefersAsync = (prefer = "") =>
  prefer.split(",").some((each) => each.trim().toLowerCase() === "respond-async")

/** The source once it is ready or failed, or as it is after a minute or when its caller has left. */
async function settled(ctx: Context, id: string): Promise<SourceDetails> {
  const end = performance.now() + LONGEST_WAIT
  for (let wait = FIRST_LOOK; ; wait = Math.min(RAREST_LOOK, wait * 1.5)) {
    const details = await getSource(ctx, { id })
    if (statusOf(details.source) !== "processing" || performance.now() > end) return details
    await sleep(wait, undefined, { signal: ctx.signal }).catch(() => undefined)
    if (ctx.signal.aborted) return details
  }
}

const scraped = ({ source, pages }: SourceDetails): Reply =>
  success({
    pages_scraped: source.pageCount,
    knowledge_chunks_created: source.recordCount,
    failed_urls: pages.flatMap(({ url, outcome }) => (outcome === "failed" && url ? url : [])),
    message: "Website scraped successfully",
  })

const begun = ({ source }: SourceDetails): Reply => ({
  ...success(
    { id: source.id, name: source.name, status: "processing", message: "Website is being scraped" },
    202,
  ),
  headers: { "Preference-Applied": "respond-async" },
})

export const scrapeRoutes = [scrape]
