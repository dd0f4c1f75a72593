import type { Log } from "../../../core/log.ts"
import { type SafeResponse, UNREACHABLE } from "../../../core/safe-fetch.ts"
import type { SplitOptions } from "../chunking/schema.ts"
import { type Choice, chosenPaths } from "./chosen-paths.ts"
import { findSitemapPages } from "./find-sitemap-pages.ts"
import { Frontier } from "./frontier.ts"
import { loadPage } from "./load-page.ts"
import { MarkdownForms } from "./markdown-forms.ts"
import { keyOf, pageAddress } from "./page-address.ts"
import { pageSource } from "./page-source.ts"
import { readLook } from "./picture/read-look.ts"
import type { SiteLook } from "./picture/schema.ts"
import { type ReadPage, readPage } from "./read-page.ts"
import { REASONS } from "./reasons.ts"
import { Robots } from "./robots.ts"
import type { KnownPage, PageOutcome } from "./schema.ts"
import { Visitor } from "./visitor.ts"

interface Options extends Choice {
  includeSubpages: boolean
  known: KnownPage[]
  split?: SplitOptions | undefined
  pauseMs: number
  timeMs: number
  signal: AbortSignal
  log: Log
}

/** An outcome before it is known what it is. */
type Visited = Omit<PageOutcome, "outcome">

/** One crawl under way, a page at a time. */
export class CrawlRun {
  readonly #options: Options
  readonly #frontier: Frontier
  readonly #visitor: Visitor
  readonly #robots: Robots
  readonly #forms: MarkdownForms
  readonly #known = new Map<string, KnownPage>()
  readonly #hashes = new Set<string>()
  #current: URL | undefined
  #isFirst = true
  #listed = false

  constructor(start: URL, options: Options) {
    this.#options = options
    this.#frontier = new Frontier(start, chosenPaths(options))
    this.#visitor = new Visitor(options)
    this.#robots = new Robots(this.#visitor)
    const { split, signal } = options
    const tools = { frontier: this.#frontier, visitor: this.#visitor, robots: this.#robots }
    this.#forms = new MarkdownForms({ ...tools, split, signal })
    for (const page of options.known) {
      const url = pageAddress(page.url)
      if (!url) continue
      this.#known.set(keyOf(url), page)
      // Looked at again, whether or not anything still leads there.
      if (options.includeSubpages) this.#frontier.add([url])
    }
  }

  /** What became of the next page; undefined when there is none. Throws the signal's reason. */
  async next(): Promise<PageOutcome | undefined> {
    this.#current = this.#frontier.next() ?? (await this.#fromSitemap())
    if (!this.#current) return undefined
    const outcome = await this.#visit(this.#current)
    this.#isFirst = false
    this.#current = undefined
    return outcome
  }

  /** Pages that are known and were not looked at, with the one under way. */
  get left(): number {
    return this.#frontier.length + (this.#current ? 1 : 0)
  }

  /** Of what was not looked at that many, the page under way first. */
  waiting(most: number): URL[] {
    return [...(this.#current ? [this.#current] : []), ...this.#frontier.waiting(most)].slice(0, most)
  }

  /** The sitemap is asked last: what pages link to is nearer to what the person meant. */
  async #fromSitemap(): Promise<URL | undefined> {
    if (!this.#options.includeSubpages || this.#listed) return undefined
    this.#frontier.add(await findSitemapPages(this.#frontier.start, this.#visitor, this.#robots))
    this.#listed = true
    return this.#frontier.next()
  }

  async #visit(from: URL): Promise<PageOutcome> {
    const known = this.#known.get(keyOf(from))
    const refuses = (to: URL) => this.#refusal(from, to)
    const loaded = await loadPage(from, { visitor: this.#visitor, robots: this.#robots, known, refuses })
    const { url } = loaded
    const at = { url: from.href, canonicalUrl: url.href, contentHash: null, etag: null, lastModified: null }
    if ("refusal" in loaded) {
      const form = loaded.refusal === UNREACHABLE && this.#forms.instead(from)
      return form ? this.#visit(form) : withReason(at, loaded.refusal)
    }
    if (this.#isFirst) this.#frontier.moveTo(url)
    this.#frontier.meet(url)
    const { headers, status } = loaded.response
    if (status === 304) return this.#asBefore(at, known)
    const read = await readPage(url, loaded.response, this.#options)
    const look = this.#isFirst && (await this.#lookOf(url, loaded.response))
    const goesOn = this.#options.includeSubpages
    // Those that the site lists for readers like us come before others.
    const listed = goesOn && this.#isFirst ? await this.#forms.listed(url) : []
    const page = await this.#forms.preferred(url, read)
    if (goesOn) this.#frontier.add([...listed, ...page.links])
    const marks = { etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null }
    return { ...this.#judge({ ...at, ...marks }, url, page, known?.contentHash), ...(look && { look }) }
  }

  /** What an HTML page says about how its site looks. Whatever is wrong with it, the page is read. */
  async #lookOf(url: URL, { bytes, headers }: SafeResponse): Promise<SiteLook | undefined> {
    const type = headers["content-type"] ?? ""
    if (!/html/i.test(type)) return undefined
    try {
      return await readLook(pageSource(bytes, type), url)
    } catch (error) {
      this.#options.log.debug("a site's look was not read", { host: url.host, code: String(error) })
      return undefined
    }
  }

  #asBefore(at: Visited, known: KnownPage | undefined): PageOutcome {
    if (!known) return withReason(at, UNREACHABLE)
    const { links = [], ...marks } = known
    if (this.#options.includeSubpages) this.#frontier.add(links.flatMap((link) => pageAddress(link) ?? []))
    return { ...at, ...marks, url: at.url, outcome: "unchanged" }
  }

  /** Why a redirect may not be followed. Only the first page may lead to another site, which is then the site. */
  #refusal(from: URL, to: URL): string | undefined {
    if (!this.#isFirst && !this.#frontier.holds(to)) return REASONS.elsewhere
    if (!this.#isFirst && !this.#frontier.wants(to)) return REASONS.unwanted
    return keyOf(to) !== keyOf(from) && this.#frontier.hasMet(to) ? REASONS.duplicate : undefined
  }

  #judge(
    at: Visited,
    url: URL,
    { content, links, canonical, reason }: ReadPage,
    before?: string | null,
  ): PageOutcome {
    if (!content) return withReason(at, reason ?? REASONS.noText)
    const { contentHash, extracted, passages } = content
    const home = this.#homeOf(url, canonical)
    const here = { ...at, canonicalUrl: home.href, contentHash }
    const isCopy = !this.#isFirst && home !== url && this.#frontier.hasMet(home)
    if (isCopy || this.#hashes.has(contentHash)) return withReason(here, REASONS.duplicate)
    this.#hashes.add(contentHash)
    this.#frontier.meet(home)
    const outcome = before === contentHash ? "unchanged" : "fetched"
    const told = { extracted, links: links.map(({ href }) => href) }
    return { ...here, outcome, ...told, ...(this.#options.split && { passages }) }
  }

  /** Where a page says its text is at home. Some sites say "the front page" on every page; that is a mistake. */
  #homeOf(url: URL, canonical: URL | undefined): URL {
    if (!canonical || !this.#frontier.holds(canonical) || keyOf(canonical) === keyOf(url)) return url
    return canonical.pathname === "/" && !canonical.search ? url : canonical
  }
}

/** A page without text: skipped when it is not for us, failed when it could not be had or read. */
const withReason = (at: Visited, reason: string): PageOutcome => ({
  ...at,
  outcome: SKIPS.has(reason) ? "skipped" : "failed",
  reason,
})
const { noText: _, ...skips } = REASONS
const SKIPS = new Set<string>(Object.values(skips))
