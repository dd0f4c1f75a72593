import { setImmediate as breathe } from "node:timers/promises"
import { gunzipSync } from "node:zlib"
import { Parser } from "htmlparser2"
import { mayBePage, pageAddress } from "./page-address.ts"

const MOST = 5000
const LONGEST = 5_000_000
/** Sitemaps are three levels deep; the parser's work grows with the square of the depth. */
const DEEPEST = 100
const AT_ONCE = 65_536

interface Sitemap {
  pages: URL[]
  /** Further sitemaps, of an index. */
  maps: URL[]
}

/** The addresses in a sitemap or an index of sitemaps, packed or not; none of anything else. */
export async function readSitemap(bytes: Uint8Array, url: URL): Promise<Sitemap> {
  const found: Sitemap = { pages: [], maps: [] }
  const inside: string[] = []
  let text = ""
  const parser = new Parser(
    {
      onopentagname: (name) => {
        inside.push(name)
        text = ""
      },
      ontext: (more) => {
        if (inside.at(-1) === "loc" && text.length < 2000) text += more
      },
      onclosetag: (name) => {
        inside.pop()
        if (name !== "loc") return
        const at = pageAddress(text, url)
        const parent = inside.at(-1)
        if (at && parent === "sitemap" && found.maps.length < MOST) found.maps.push(at)
        if (at && parent === "url" && found.pages.length < MOST && mayBePage(at)) found.pages.push(at)
      },
    },
    { xmlMode: true },
  )
  const xml = textOf(bytes)
  const isFull = () => inside.length >= DEEPEST || found.pages.length >= MOST
  for (let at = 0; at < xml.length && !isFull(); at += AT_ONCE) {
    parser.write(xml.slice(at, at + AT_ONCE))
    await breathe()
  }
  return found
}

/** Whether XML is a list of addresses. */
export const isSitemap = (bytes: Uint8Array): boolean =>
  /<(urlset|sitemapindex)[\s>]/.test(textOf(bytes.subarray(0, 4096)))

function textOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder().decode(gunzipSync(bytes, { maxOutputLength: LONGEST }))
  } catch {
    return ""
  }
}
