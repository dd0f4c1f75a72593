import { UNREACHABLE } from "../../../core/safe-fetch.ts"
import { type RobotsFile, readRobots } from "./read-robots.ts"
import { REASONS } from "./reasons.ts"
import type { Visitor } from "./visitor.ts"

/** As sites name us in robots.txt and in their pages. */
export const ROBOT = "LiveryBot"
const LONGEST_FILE = 512_000
/** Matching takes at most the product of both lengths; honest files stay far below. */
const MOST_WORK = 100_000_000

type Rules = { file: RobotsFile; length: number }

/** What the sites of one crawl ask of robots. Each robots.txt is read once. */
export class Robots {
  readonly #visitor: Visitor
  readonly #rules = new Map<string, Promise<Rules | undefined>>()

  constructor(visitor: Visitor) {
    this.#visitor = visitor
  }

  /** Why an address may not be read, or undefined when it may. */
  async refusal(url: URL): Promise<string | undefined> {
    const rules = await this.#of(url)
    if (!rules) return UNREACHABLE
    const tooMuch = rules.length * url.href.length > MOST_WORK
    return tooMuch || !rules.file.allows(url.pathname + url.search) ? REASONS.robots : undefined
  }

  /** Milliseconds that the site asks for between two requests. */
  async pause(url: URL): Promise<number> {
    return ((await this.#of(url))?.file.delay ?? 0) * 1000
  }

  async sitemaps(url: URL): Promise<string[]> {
    return (await this.#of(url))?.file.sitemaps ?? []
  }

  #of(url: URL): Promise<Rules | undefined> {
    const known = this.#rules.get(url.origin)
    if (known) return known
    const rules = this.#read(new URL("/robots.txt", url))
    this.#rules.set(url.origin, rules)
    return rules
  }

  /** By RFC 9309: none when there is no file; undefined, so that nothing may be read, when it cannot be had. */
  async #read(url: URL): Promise<Rules | undefined> {
    const response = await this.#visitor.visit(url, { redirects: 5, maxBytes: LONGEST_FILE, truncate: true })
    if (!response || response.status >= 500) return undefined
    const found = response.status >= 200 && response.status < 300
    const text = found ? new TextDecoder().decode(response.bytes) : ""
    return { file: readRobots(text, ROBOT), length: text.length }
  }
}
