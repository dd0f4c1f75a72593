import { Parser } from "htmlparser2"
import { REASONS } from "./reasons.ts"
import type { Extracted } from "./schema.ts"
import { TextBuilder } from "./text-builder.ts"

const HIDDEN = new Set(
  "script style noscript template svg math iframe object canvas audio video select button form nav head dialog".split(
    " ",
  ),
)
const BLOCK = new Set(
  "p div section article main header footer aside ul ol li dl dt dd table thead tbody tr blockquote pre figure figcaption h1 h2 h3 h4 h5 h6 address hr details summary body".split(
    " ",
  ),
)
/** The parser's work grows with the square of the depth; real pages stay far below. */
const DEEPEST = 4000

/** The visible text of HTML: a block a paragraph, list items as "- ", the cells of a row divided by " | ". */
export function htmlToText(
  html: string,
  type: Extracted["type"],
  progress: () => void = () => {},
): Extracted {
  const page = new PageText()
  const parser = new Parser(page, { decodeEntities: true, lowerCaseTags: true })
  for (let at = 0; at < html.length; at += 65_536) {
    parser.write(html.slice(at, at + 65_536))
    progress()
  }
  parser.end()
  return page.builder.finish(type, {
    title: page.title.trim() || page.builder.headings[0]?.text,
    language: page.language,
  })
}

/** What the parser calls while it reads. */
class PageText {
  readonly builder = new TextBuilder()
  title = ""
  language: string | undefined
  #line = ""
  #hidden = 0
  #depth = 0
  #inTitle = false
  #pre = 0
  #heading = 0
  /** What goes before the next line: a list item's mark. */
  #mark = ""
  #separator = "\n\n"

  onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > DEEPEST) throw REASONS.tooLarge()
    if (name === "html") this.language = attributes.lang
    if (name === "title" && !this.title) this.#inTitle = true
    if (this.#hidden || HIDDEN.has(name) || "hidden" in attributes || attributes["aria-hidden"] === "true") {
      this.#hidden++
      return
    }
    if (name === "br") this.#line += "\n"
    if (name === "pre") this.#pre++
    if ((name === "td" || name === "th") && this.#line.trim()) this.#line += " | "
    if (!BLOCK.has(name)) return
    this.#flush()
    if (name === "li") this.#mark = "- "
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name.charAt(1))
  }

  onclosetag(name: string): void {
    this.#depth--
    if (name === "title") this.#inTitle = false
    if (this.#hidden) {
      this.#hidden--
      return
    }
    if (name === "pre") this.#pre = Math.max(0, this.#pre - 1)
    if (!BLOCK.has(name)) return
    this.#flush(name === "tr" || name === "li")
    if (name === "ul" || name === "ol" || name === "table") this.#separator = "\n\n"
    if (/^h[1-6]$/.test(name)) this.#heading = 0
  }

  ontext(text: string): void {
    if (this.#inTitle) this.title += text.replace(/\s+/g, " ")
    if (this.#hidden) return
    this.#line += this.#pre ? text : text.replace(/[\s\u00a0]+/g, " ")
  }

  onend(): void {
    this.#flush()
  }

  /** Ends the block. `tight`: the next one, if it is a row or an item too, follows on the next line. */
  #flush(tight = false): void {
    const line = this.#pre
      ? this.#line.trimEnd()
      : this.#line
          .replace(/ *\n */g, "\n")
          .replace(/ {2,}/g, " ")
          .trim()
    this.#line = ""
    if (!line.trim()) return
    if (this.#heading && line.length < 300) this.builder.heading(this.#heading, line.replace(/\s+/g, " "))
    else this.builder.block(this.#mark + line, this.#separator)
    this.#mark = ""
    this.#separator = tight ? "\n" : "\n\n"
  }
}
