import { type SafeResponse, UNREACHABLE } from "../../../core/safe-fetch.ts"
import { keyOf, pageAddress } from "./page-address.ts"
import { readRefresh } from "./read-refresh.ts"
import type { Robots } from "./robots.ts"
import type { KnownPage } from "./schema.ts"
import type { Visitor } from "./visitor.ts"

const MOST_REDIRECTS = 5
const PAGE_MS = 10_000
const ACCEPT =
  "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9, application/pdf;q=0.8, */*;q=0.1"

type Loaded = { url: URL; response: SafeResponse } | { url: URL; refusal: string }

interface Options {
  visitor: Visitor
  robots: Robots
  known: KnownPage | undefined
  /** Why a redirect may not be followed. */
  refuses: (to: URL) => string | undefined
}

/**
 * A page by HTTP. Redirects, also those that a page makes by itself, are followed here, so that each of them is asked of
 * robots.txt and of the site's bounds.
 */
export async function loadPage(from: URL, { visitor, robots, known, refuses }: Options): Promise<Loaded> {
  const headers = {
    accept: ACCEPT,
    ...(known?.etag && { "if-none-match": known.etag }),
    ...(known?.lastModified && { "if-modified-since": known.lastModified }),
  }
  let url = from
  let spent = 0
  const met = new Set<string>()
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const refusal = (hop > 0 && refuses(url)) || (await robots.refusal(url))
    if (refusal) return { url, refusal }
    const timeoutMs = Math.max(1, Math.round(PAGE_MS - spent))
    const pause = await robots.pause(url)
    const response = await visitor.visit(url, { redirects: 0, headers, timeoutMs }, pause)
    spent += visitor.lastMs
    const { location } = response?.headers ?? {}
    if (!response || response.status >= 400) break
    met.add(keyOf(url))
    const isRead = response.status === 304 || response.status < 300 || !location
    const next = isRead ? readRefresh(url, response) : pageAddress(location, url)
    // Pages that lead on in a circle, as on a screen in a shop window, are read where it closes.
    if (isRead && (!next || met.has(keyOf(next)) || hop === MOST_REDIRECTS)) return { url, response }
    if (!next) break
    url = next
  }
  return { url, refusal: UNREACHABLE }
}
