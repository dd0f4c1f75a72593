import type { SiteLook, Subject } from "./schema.ts"

type Attributes = Record<string, string>

/** Elements whose text nobody reads, and boxes that lie above a page. */
const UNREAD = new Set(["script", "noscript", "template", "svg", "iframe", "select", "dialog"])
const ABOVE = /cookie|consent|gdpr|skip-|visually-hidden|sr-only|screen-reader/i
const BUTTON = /(^|[\s_-])(btn|button|cta)([\s_-]|$)/i
const MOST_STYLES = 400_000
const [MOST_LABELS, MOST_HEADINGS, MOST_ADDRESSES] = [6, 3, 5]

interface Collected {
  depth: number
  text: string
  attributes: Attributes
  within: { nav: boolean; header: boolean; footer: boolean }
}

/** What the parser calls while it reads a page for how its site looks. */
export class LookReader {
  readonly sheets: string[] = []
  readonly logos: string[] = []
  readonly icons: string[] = []
  readonly shares: string[] = []
  readonly images: string[] = []
  styles = ""
  base: string | undefined
  readonly #texts: Omit<SiteLook, "subjects" | "styles" | "sheets" | "logos" | "shares"> = {
    ...{ name: null, heading: null, text: null, action: null, themeColour: null },
    ...{ labels: [], headings: [] },
  }
  #description: string | null = null
  readonly #subjects = new Map<string, Subject>()
  readonly #open: string[] = []
  /** From where on nothing is read. */
  #unread = Number.POSITIVE_INFINITY
  readonly #collecting: (Collected & { tag: string })[] = []

  get depth(): number {
    return this.#open.length
  }

  texts() {
    return { ...this.#texts, text: this.#texts.text ?? this.#description }
  }

  /** The page's body before its root, which counts only where that says nothing. */
  subjects(): Subject[] {
    const named = ["body", "html", "header", "heading", "action"]
    return named.flatMap((name) => this.#subjects.get(name) ?? [])
  }

  onopentag(tag: string, attributes: Attributes): void {
    this.#open.push(tag)
    if (this.depth > this.#unread) return
    const named = `${attributes.class ?? ""} ${attributes.id ?? ""}`
    if (UNREAD.has(tag) || (ABOVE.test(named) && tag !== "html" && tag !== "body")) {
      this.#unread = this.depth
      return
    }
    if (tag === "base") this.base ??= attributes.href
    if (tag === "meta") this.#meta(attributes)
    if (tag === "link") this.#link(attributes)
    if (tag === "img") this.#image(attributes, named)
    if (tag === "html" || tag === "body") this.#note(tag, "page", tag, attributes)
    if (tag === "header" || tag === "nav") this.#note("header", "header", tag, attributes)
    const isButton = tag === "button" || (tag === "a" && BUTTON.test(attributes.class ?? ""))
    if (isButton || ["a", "h1", "h2", "p", "style"].includes(tag))
      this.#collecting.push({ tag, depth: this.depth, text: "", attributes, within: this.#within() })
  }

  ontext(text: string): void {
    if (this.depth >= this.#unread) return
    for (const each of this.#collecting)
      if (each.text.length < (each.tag === "style" ? MOST_STYLES : 1000)) each.text += text
  }

  onclosetag(): void {
    const last = this.#collecting.at(-1)
    if (last?.depth === this.depth) {
      this.#collecting.pop()
      this.#collected(last)
    }
    if (this.depth === this.#unread) this.#unread = Number.POSITIVE_INFINITY
    this.#open.pop()
  }

  #collected({ tag, text: raw, attributes, within }: Collected & { tag: string }): void {
    if (tag === "style") {
      const isForScreens = !/print|dark|max-/i.test(attributes.media ?? "")
      if (isForScreens && this.styles.length + raw.length <= MOST_STYLES) this.styles += `${raw}\n`
      return
    }
    const text = raw.replace(/\s+/g, " ").trim()
    const texts = this.#texts
    if (!text || within.footer) return
    if (tag === "h1" && text.length <= 200) {
      texts.heading ??= text
      this.#note("heading", "heading", tag, attributes)
    }
    if (tag === "h2" && text.length <= 80 && texts.headings.length < MOST_HEADINGS && !within.nav)
      texts.headings.push(text)
    if (tag === "p" && text.length >= 40 && !within.nav) texts.text ??= shortened(text, 280)
    if (tag !== "a" && tag !== "button") return
    const isButton = tag === "button" || BUTTON.test(attributes.class ?? "")
    if (isButton && text.length >= 2 && text.length <= 30 && !texts.action) {
      texts.action = text
      this.#note("action", "action", tag, attributes)
    } else if (tag === "a" && !isButton && (within.nav || within.header)) this.#label(text, attributes)
  }

  #label(text: string, { href = "" }: Attributes): void {
    const { labels } = this.#texts
    if (text.length <= 30 && !/^\s*#./.test(href) && labels.length < MOST_LABELS && !labels.includes(text))
      labels.push(text)
  }

  #meta({ name = "", property = "", content = "", media = "" }: Attributes): void {
    const key = (name || property).toLowerCase()
    const text = content.replace(/\s+/g, " ").trim()
    if (!text) return
    if (key === "theme-color" && !/dark/i.test(media)) this.#texts.themeColour ??= text.slice(0, 80)
    if (key === "og:site_name" || key === "application-name") this.#texts.name ??= text.slice(0, 80)
    if (key === "description" || key === "og:description") this.#description ??= shortened(text, 280)
    if (/^(og:image(:secure_url)?|twitter:image(:src)?)$/.test(key)) add(this.shares, text)
  }

  #link({ rel = "", href = "", media = "", type = "", disabled }: Attributes): void {
    const relations = rel.toLowerCase().split(/\s+/)
    const isForScreens = !/print|dark|max-/i.test(media)
    if (relations.includes("stylesheet") && !relations.includes("alternate") && isForScreens)
      if (href && disabled === undefined) add(this.sheets, href)
    if (!href || /svg|x-icon|microsoft/i.test(type)) return
    // Larger, and made to stand by itself.
    if (relations.includes("apple-touch-icon")) this.icons.unshift(href)
    else if (relations.includes("icon")) add(this.icons, href)
  }

  #image({ src = "", alt = "", width = "", ...rest }: Attributes, named: string): void {
    const address = src && !src.startsWith("data:") ? src : (rest["data-src"] ?? "")
    const { header, footer, nav } = this.#within()
    if (!address || footer) return
    if (/logo|brand/i.test(`${named} ${alt} ${address}`)) add(this.logos, address)
    else if (header || nav) this.logos.push(...(this.logos.length < 2 ? [address] : []))
    else if (width === "" || Number(width) >= 300) add(this.images, address)
  }

  #note(key: string, part: Subject["part"], tag: string, attributes: Attributes): void {
    if (this.#subjects.has(key)) return
    const { id = "", style = "", bgcolor } = attributes
    const classes = (attributes.class ?? "").split(/\s+/).filter(Boolean).slice(0, 50)
    const old = bgcolor ? `background-color:${bgcolor};` : ""
    this.#subjects.set(key, { part, tag, id, classes, style: `${old}${style}`.slice(0, 1000) })
  }

  #within() {
    const has = (tag: string) => this.#open.includes(tag)
    return { nav: has("nav"), header: has("header"), footer: has("footer") }
  }
}

const add = (list: string[], address: string) => {
  if (list.length < MOST_ADDRESSES) list.push(address)
}

/** Cut between two words. */
const shortened = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, "")} …`
