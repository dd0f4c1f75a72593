import { setImmediate as breathe } from "node:timers/promises"
import { Parser } from "htmlparser2"
import { mayBePage, pageAddress } from "./page-address.ts"
import { ROBOT } from "./robots.ts"

const AT_ONCE = 16_384
const MOST_LINKS = 2000
/** The parser's work grows with the square of the depth. */
const DEEPEST = 1000

export interface PageLinks {
  links: URL[]
  canonical: URL | undefined
  /** Where the page is to be had as Markdown. */
  markdown: URL | undefined
  noindex: boolean
  nofollow: boolean
}

/** Where a page leads, and what it says to robots. Other work goes on while a large one is read. */
export async function readLinks(html: string, url: URL): Promise<PageLinks> {
  const page = new Links()
  const parser = new Parser(page, { decodeEntities: true, lowerCaseTags: true })
  for (let at = 0; at < html.length && page.depth < DEEPEST; at += AT_ONCE) {
    parser.write(html.slice(at, at + AT_ONCE))
    if (at % (AT_ONCE * 4) === 0) await breathe()
  }
  const base = (page.base !== undefined && URL.parse(page.base, url)) || url
  const links = page.links.flatMap((href) => pageAddress(href, base) ?? []).filter(mayBePage)
  const addressOf = (href: string | undefined) => (href === undefined ? undefined : pageAddress(href, base))
  const places = { canonical: addressOf(page.canonical), markdown: addressOf(page.markdown) }
  return { links, ...places, ...readRobotsWords(page.robots) }
}

/** What a robots tag or header asks for. Words after another robot's name ("otherbot: noindex") are not for us. */
export function readRobotsWords(text: string): { noindex: boolean; nofollow: boolean } {
  const words = new Set<string>()
  let ours = true
  for (const part of text.toLowerCase().split(",")) {
    const colon = part.indexOf(":")
    if (colon >= 0) ours = part.slice(0, colon).trim() === ROBOT.toLowerCase()
    if (ours) words.add(part.slice(colon + 1).trim())
  }
  return {
    noindex: words.has("noindex") || words.has("none"),
    nofollow: words.has("nofollow") || words.has("none"),
  }
}

/** What the parser calls while it reads. */
class Links {
  readonly links: string[] = []
  canonical: string | undefined
  markdown: string | undefined
  base: string | undefined
  robots = ""
  depth = 0

  onopentag(name: string, { href, rel = "", type = "", ...rest }: Record<string, string>): void {
    this.depth++
    const relations = rel.toLowerCase().split(/\s+/)
    if (name === "base" && href !== undefined) this.base ??= href
    if (name === "link" && href && relations.includes("canonical")) this.canonical ??= href
    if (name === "link" && href && relations.includes("alternate") && /^text\/(x-)?markdown\b/i.test(type))
      this.markdown ??= href
    if (name === "meta" && /^(robots|liverybot)$/i.test(rest.name ?? ""))
      this.robots += `,${rest.content ?? ""}`
    if ((name !== "a" && name !== "area") || href === undefined) return
    if (!relations.includes("nofollow") && this.links.length < MOST_LINKS) this.links.push(href)
  }

  onclosetag(): void {
    this.depth--
  }
}
