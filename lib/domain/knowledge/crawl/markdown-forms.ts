import type { SafeFetchOptions, SafeResponse } from "../../../core/safe-fetch.ts"
import type { SplitOptions } from "../chunking/schema.ts"
import type { Frontier } from "./frontier.ts"
import { keyOf, mayBePage, pageAddress } from "./page-address.ts"
import { readRobotsWords } from "./read-links.ts"
import { extract, type ReadPage } from "./read-page.ts"
import type { Robots } from "./robots.ts"
import type { Visitor } from "./visitor.ts"

/** A form with less of the page's text is a summary, or another page. */
const LEAST_SHARE = 1 / 3
const MOST_LINKS = 2000
const LONGEST_LIST = 1_000_000

interface Options {
  frontier: Frontier
  visitor: Visitor
  robots: Robots
  split?: SplitOptions | undefined
  signal: AbortSignal
}

/** The Markdown that a site offers beside its pages: a page names its own, and llms.txt lists those that matter. */
export class MarkdownForms {
  readonly #options: Options
  /** By the page of which it is one. */
  readonly #listed = new Map<string, URL>()

  constructor(options: Options) {
    this.#options = options
  }

  /** The pages that a site's llms.txt lists. Of one that it lists as Markdown, the page that this is made of. */
  async listed(start: URL): Promise<URL[]> {
    const list = new URL("/llms.txt", start)
    const response = await this.#load(list, { maxBytes: LONGEST_LIST, truncate: true })
    if (!response) return []
    return linksIn(new TextDecoder().decode(response.bytes), list).map((url) => {
      const page = pageOf(url)
      if (!page || !this.#options.frontier.holds(url)) return url
      this.#listed.set(keyOf(page), url)
      this.#options.frontier.meet(url)
      return page
    })
  }

  /** The Markdown that is listed for a page which the site does not have; then it is the page. */
  instead(page: URL): URL | undefined {
    const form = this.#listed.get(keyOf(page))
    return form && this.#options.frontier.take(form) ? form : undefined
  }

  /** A page with its text as Markdown, where the site offers that and it holds as much. Title and language stay. */
  async preferred(url: URL, page: ReadPage): Promise<ReadPage> {
    const { frontier } = this.#options
    const form = page.markdown ?? this.#listed.get(keyOf(url))
    if (!page.content || !form || !frontier.holds(form) || !frontier.take(form)) return page
    const response = await this.#load(form, {})
    if (!response) return page
    const { content } = await extract(response.bytes, CLAIMS, this.#options)
    const { title, language, text } = page.content.extracted
    if (!content || content.extracted.text.length < text.length * LEAST_SHARE) return page
    const facts = { ...(title && { title }), ...(language && { language }) }
    return { ...page, content: { ...content, extracted: { ...content.extracted, ...facts } } }
  }

  /** A text that robots may read; undefined for everything else, such as the page that a site shows for all it lacks. */
  async #load(
    url: URL,
    bounds: Pick<SafeFetchOptions, "maxBytes" | "truncate">,
  ): Promise<SafeResponse | undefined> {
    const { robots, visitor } = this.#options
    if (await robots.refusal(url)) return undefined
    const headers = { accept: ACCEPT }
    const response = await visitor.visit(url, { ...bounds, redirects: 0, headers }, await robots.pause(url))
    const { "content-type": type = "", "x-robots-tag": words = "" } = response?.headers ?? {}
    if (response?.status !== 200 || !/^text\/(x-)?(markdown|plain)\b/i.test(type)) return undefined
    return readRobotsWords(words).noindex ? undefined : response
  }
}

const ACCEPT = "text/markdown, text/plain;q=0.9"
const CLAIMS = { name: "page.md", as: "md" } as const

/** Where the links of a Markdown text lead. */
function linksIn(text: string, base: URL): URL[] {
  const links: URL[] = []
  for (const [, href = ""] of text.matchAll(/\]\(\s*<?([^\s)>]{1,1000})/g)) {
    const url = pageAddress(href, base)
    if (url && mayBePage(url) && links.length < MOST_LINKS) links.push(url)
  }
  return links
}

/** "/a" of "/a.md", "/a/" of "/a/index.html.md"; undefined for what is no Markdown. */
function pageOf(url: URL): URL | undefined {
  if (!/\.md$/i.test(url.pathname)) return undefined
  const page = new URL(url)
  page.pathname = url.pathname.replace(/\.md$/i, "").replace(/\/index(\.html?)?$/i, "/")
  return page
}
