import { z } from "zod"
import { procedure } from "../../../../core/command.ts"
import { pictureType } from "../../../../core/picture-type.ts"
import { Robots } from "../robots.ts"
import { Visitor } from "../visitor.ts"
import { readColours } from "./read-colours.ts"
import type { SiteLook, SitePainting } from "./schema.ts"

/** For everything that is asked for, in milliseconds. */
const TIME_MS = 15_000
const ONE_MS = 5_000
const LONGEST_SHEET = 500_000
const LARGEST = { logo: 60_000, share: 300_000 }
/** A smaller one counts visitors, or keeps a place for another. */
const SMALLEST_SHARE = 2_000

/**
 * Draws a site by what its first page said and by the style sheets and pictures that it names, which are fetched as a
 * crawl does: politely, within limits, and as robots.txt allows. Throws the
 * signal's reason, and when its own time is over.
 */
export const paintSite = procedure({
  permission: "knowledge.write",
  input: z.strictObject({
    look: z.custom<SiteLook>(),
    /** Between two requests to one host. */
    pauseMs: z.int().min(0).default(250),
  }),
  async run(ctx, { look, pauseMs }): Promise<SitePainting> {
    const signal = AbortSignal.any([ctx.signal, AbortSignal.timeout(TIME_MS)])
    const visitor = new Visitor({ signal, log: ctx.log, pauseMs, timeMs: TIME_MS })
    const robots = new Robots(visitor)
    const get = async (address: string, maxBytes: number, truncate: boolean) => {
      const url = new URL(address)
      if (await robots.refusal(url)) return undefined
      const response = await visitor.visit(url, { timeoutMs: ONE_MS, maxBytes, truncate })
      return response?.status === 200 ? response : undefined
    }
    const picture = async (addresses: string[], largest: number, smallest = 0) => {
      for (const address of addresses) {
        const bytes = (await get(address, largest, false))?.bytes
        if (bytes && bytes.length >= smallest && pictureType(bytes)) return bytes
      }
      return null
    }
    const sheets: string[] = []
    for (const address of look.sheets) {
      const sheet = await get(address, LONGEST_SHEET, true)
      if (/^text\/css\b/i.test(sheet?.headers["content-type"] ?? ""))
        sheets.push(new TextDecoder().decode(sheet?.bytes))
    }
    const { name, labels, heading, headings, text, action } = look
    const styles = readColours(look, [...sheets, look.styles])
    return {
      drawing: { name, labels, heading, headings, text, action, ...styles },
      logo: await picture(look.logos, LARGEST.logo),
      share: await picture(look.shares, LARGEST.share, SMALLEST_SHARE),
    }
  },
})
