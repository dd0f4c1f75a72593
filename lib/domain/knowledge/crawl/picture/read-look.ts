import { setImmediate as breathe } from "node:timers/promises"
import { Parser } from "htmlparser2"
import { LookReader } from "./look-reader.ts"
import type { SiteLook } from "./schema.ts"

const AT_ONCE = 16_384
/** What is asked for stands at the beginning of a page. */
const MOST_HTML = 1_000_000
/** The parser's work grows with the square of the depth. */
const DEEPEST = 1000
const MOST_ADDRESSES = 3

/** What a page says about how its site looks. Other work goes on while a large one is read. */
export async function readLook(html: string, url: URL): Promise<SiteLook> {
  const reader = new LookReader()
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true })
  const length = Math.min(html.length, MOST_HTML)
  for (let at = 0; at < length && reader.depth < DEEPEST; at += AT_ONCE) {
    parser.write(html.slice(at, at + AT_ONCE))
    if (at % (AT_ONCE * 4) === 0) await breathe()
  }
  const base = (reader.base !== undefined && URL.parse(reader.base, url)) || url
  const addresses = (found: string[]) => [...new Set(found.flatMap((each) => addressOf(each, base)))]
  return {
    ...reader.texts(),
    subjects: reader.subjects(),
    styles: reader.styles,
    sheets: addresses(reader.sheets).slice(0, MOST_ADDRESSES),
    logos: addresses([...reader.logos, ...reader.icons])
      .filter(mayBeRaster)
      .slice(0, MOST_ADDRESSES),
    shares: addresses([...reader.shares, ...reader.images])
      .filter(mayBeRaster)
      .slice(0, MOST_ADDRESSES),
  }
}

function addressOf(text: string, base: URL): string[] {
  const url = URL.parse(text.trim(), base)
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2000 ? [url.href] : []
}

const mayBeRaster = (address: string) => !/[.](svg|gif|ico|avif)$/i.test(new URL(address).pathname)
