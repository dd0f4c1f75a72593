import { Parser } from "htmlparser2"
import type { SafeResponse } from "../../../core/safe-fetch.ts"
import { keyOf, pageAddress } from "./page-address.ts"
import { pageSource } from "./page-source.ts"

/** Where browsers expect it: in the head, which is at the beginning. */
const HEAD = 65_536
/** A page that moves on later than this is meant to be read first. Seconds. */
const LONGEST_STAY = 5

/**
 * Where a page sends its reader on by itself, by `<meta http-equiv="refresh">` or the header of that name; undefined for
 * one that only loads itself again.
 */
export function readRefresh(url: URL, { bytes, headers }: SafeResponse): URL | undefined {
  const named = headers.refresh === undefined ? undefined : targetOf(headers.refresh)
  const head = new Head()
  if (named === undefined && /html/i.test(headers["content-type"] ?? "html")) {
    const parser = new Parser(head, { decodeEntities: true, lowerCaseTags: true })
    parser.write(pageSource(bytes.subarray(0, HEAD), headers["content-type"]))
  }
  const target = named ?? head.target
  if (target === undefined) return undefined
  const base = (head.base !== undefined && URL.parse(head.base, url)) || url
  const to = pageAddress(target, base)
  return to && keyOf(to) !== keyOf(url) ? to : undefined
}

/** The address in "0; url=/en/", as loosely as browsers read it; undefined where there is none or it comes late. */
function targetOf(content: string): string | undefined {
  const [, seconds, rest = ""] = /^\s*(\d{1,6})[\d.]*(.*)$/s.exec(content.slice(0, 2000)) ?? []
  if (seconds === undefined || Number(seconds) > LONGEST_STAY) return undefined
  const written = rest.replace(/^[\s;,]+/, "").replace(/^url\s*=\s*/i, "")
  const quote = written.startsWith("'") || written.startsWith('"') ? written[0] : undefined
  const target = (quote === undefined ? written : (written.slice(1).split(quote)[0] ?? "")).trim()
  return target || undefined
}

/** What the parser calls while it reads. */
class Head {
  target: string | undefined
  base: string | undefined
  #silent = 0

  onopentag(name: string, { href, content = "", ...rest }: Record<string, string>): void {
    // What stands there is for browsers without scripts, which are told to go away.
    if (name === "noscript") this.#silent++
    if (name === "base" && href !== undefined) this.base ??= href
    if (name === "meta" && !this.#silent && /^refresh$/i.test(rest["http-equiv"]?.trim() ?? ""))
      this.target ??= targetOf(content)
  }

  onclosetag(name: string): void {
    if (name === "noscript") this.#silent--
  }
}
