import type { Heading } from "../../chunking/schema.ts"
import { REASONS } from "../reasons.ts"
import { TextBuilder } from "../text-builder.ts"
import { altWords, behind, codeLanguage, fenced, raised } from "./inline.ts"
import { PageLine } from "./page-line.ts"
import { type Block, PageTable } from "./page-table.ts"
import { isShown, isToggle } from "./visibility.ts"

const BLOCK = new Set(
  "p div section article main header footer aside ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre figure figcaption h1 h2 h3 h4 h5 h6 address hr details summary body fieldset legend form".split(
    " ",
  ),
)
/** Elements that stand apart from their neighbours, though nothing is written between them. */
const APART = new Set("span a label time small strong b button data output".split(" "))
/** The parser's work grows with the square of the depth; real pages stay far below. */
const DEEPEST = 4000
const LONGEST_HEADING = 300
/** Of the questions of an accordion and the names of tabs: below whatever section they stand in. */
const TOGGLE_LEVEL = 6

interface Frame {
  name: string
  close?: (() => void) | undefined
  /** The section that goes on behind the element, where one was opened within it. */
  outer?: { heading: Heading | undefined }
}

type Attributes = Record<string, string>

/** What the parser calls while it reads a page: collects its text as it is seen, with headings, lists, tables and code. */
export class PageText {
  readonly builder = new TextBuilder()
  /** JSON-LD, as it stands in the page. */
  readonly data: string[] = []
  title = ""
  language: string | undefined
  readonly #controlled: ReadonlySet<string>
  readonly #frames: Frame[] = []
  /** How many elements were open when one began that is not shown; 0 where all is. */
  #skipFrom = 0
  #taking: "title" | "data" | undefined
  readonly #line = new PageLine()
  #code: { language: string } | undefined
  #heading = 0
  /** What goes before the next line: a list item's mark, a term. */
  #mark = ""
  #tight = false
  #lists: { ordered: boolean; count: number }[] = []
  #tables: PageTable[] = []
  #term = ""
  /** What tabs are called, by what they open. */
  #tabs = new Map<string, string>()
  #resumed: Frame["outer"]
  /** The section that is open, apart from what a click opens. */
  #section: Heading | undefined

  constructor(controlled: ReadonlySet<string>) {
    this.#controlled = controlled
  }

  onopentag(name: string, attributes: Attributes): void {
    const frame: Frame = { name }
    if (this.#frames.push(frame) > DEEPEST) throw REASONS.tooLarge()
    if (name === "html") this.language = attributes.lang
    if (name === "title" && !this.title && this.#frames.at(-2)?.name !== "svg") this.#taking = "title"
    if (name === "script" && attributes.type === "application/ld+json") {
      this.#taking = "data"
      this.data.push("")
    }
    if (this.#skipFrom) return
    if (!isShown(name, attributes, this.#controlled)) this.#skipFrom = this.#frames.length
    else if (BLOCK.has(name)) {
      this.#flush()
      frame.close = this.#openBlock(name, attributes)
    } else frame.close = this.#openInline(name, attributes)
    if (this.#skipFrom) return
    const tab = this.#tabs.get(attributes.id ?? "")
    if (tab) this.#openSection(tab, frame)
  }

  onclosetag(name: string): void {
    this.#taking = undefined
    const frame = this.#frames.pop()
    if (this.#skipFrom) {
      if (this.#frames.length < this.#skipFrom) this.#skipFrom = 0
      return
    }
    frame?.close?.()
    if (!frame?.close && BLOCK.has(name)) this.#flush()
    if (!frame?.outer) return
    this.#flush()
    this.#resumed = frame.outer
  }

  ontext(text: string): void {
    if (this.#taking === "title") this.title += text.replace(/\s+/g, " ")
    if (this.#taking === "data") this.data.push((this.data.pop() ?? "") + text)
    if (this.#skipFrom) return
    if (this.#code) this.#line.addRaw(text)
    else this.#line.add(text)
  }

  onend(): void {
    this.#flush()
  }

  #openBlock(name: string, attributes: Attributes): (() => void) | undefined {
    switch (name) {
      case "pre":
        this.#code = { language: codeLanguage(attributes) }
        return () => this.#closeCode()
      case "ul":
      case "ol":
        this.#tight = this.#lists.length > 0
        this.#lists.push({ ordered: name === "ol", count: Number.parseInt(attributes.start ?? "1", 10) || 1 })
        return () => {
          this.#flush()
          this.#lists.pop()
          this.#tight = this.#lists.length > 0
        }
      case "li":
        this.#mark = this.#markOf()
        return () => this.#flush(true)
      case "dt":
        return () => this.#closeTerm()
      case "dd":
        this.#mark =
          this.#term &&
          (/[?？]$/.test(this.#term) ? `Q: ${this.#term}\nA: ` : `${this.#term.replace(/\s*:$/, "")}: `)
        this.#term = ""
        return () => this.#flush(true)
      case "dl":
        return () => {
          this.#flush()
          this.#flushTerm()
          this.#tight = false
        }
      case "table":
        for (const outer of this.#tables) outer.markLayout()
        this.#tables.push(new PageTable(attributes.role === "presentation"))
        return () => this.#closeTable()
      case "tr":
        this.#tables.at(-1)?.openRow()
        return undefined
      case "td":
      case "th":
        this.#tables.at(-1)?.openCell(name === "th", attributes)
        return undefined
      case "summary": {
        const details = this.#frames.at(-2)
        if (details) details.outer ??= { heading: this.#section }
        return this.#openHeading(TOGGLE_LEVEL)
      }
      default:
        return /^h[1-6]$/.test(name) ? this.#openHeading(Number(name.charAt(1))) : undefined
    }
  }

  #openInline(name: string, attributes: Attributes): (() => void) | undefined {
    const start = this.#line.length
    if (attributes.role === "tab") return () => this.#closeTab(start, attributes)
    switch (name) {
      case "br":
        this.#line.addRaw("\n")
        return undefined
      case "code":
        if (this.#code && !this.#code.language) this.#code.language = codeLanguage(attributes)
        return undefined
      case "img": {
        const words = altWords(attributes.alt ?? "")
        if (words) this.#line.addRaw(` ${words} `)
        return undefined
      }
      case "sup":
        return () => {
          if (this.#line.length - start < 10) this.#line.addRaw(raised(this.#line.cut(start)))
        }
      case "button":
      case "label":
        return this.#openControl(name, attributes)
      default:
        if (!APART.has(name)) return undefined
        this.#line.open()
        return () => {
          const reached = attributes.href && behind(attributes.href, this.#line.since(start))
          if (reached) this.#line.addRaw(` (${reached})`)
          this.#line.close(start)
        }
    }
  }

  /** A button or label that opens an answer is its question; others send, buy or name a field. */
  #openControl(name: string, attributes: Attributes): (() => void) | undefined {
    if (this.#heading) return undefined
    const isField = name === "label"
    if (!isField && !isToggle(attributes)) {
      this.#skipFrom = this.#frames.length
      return undefined
    }
    this.#flush()
    return () => {
      const words = this.#line.take().replace(/\s+/g, " ")
      const around = this.#frames.at(-1)
      if (around && (words.endsWith("?") || (!isField && words.includes(" "))))
        this.#openSection(words, around)
    }
  }

  #closeTab(start: number, attributes: Attributes): void {
    const label = this.#line.since(start)
    this.#line.cut(start)
    const id =
      attributes["aria-controls"] ??
      attributes.href?.replace(/^#/, "") ??
      attributes["data-bs-target"]?.slice(1)
    if (id && label && this.#tabs.size < 1000) this.#tabs.set(id, label)
  }

  #openHeading(level: number): () => void {
    this.#heading = level
    return () => {
      this.#flush()
      this.#heading = 0
    }
  }

  /** Begins a section that ends with the element around it. */
  #openSection(text: string, around: Frame): void {
    around.outer ??= { heading: this.#section }
    this.#write({ text, level: TOGGLE_LEVEL })
  }

  #markOf(): string {
    const list = this.#lists.at(-1)
    const indent = "  ".repeat(Math.max(0, Math.min(this.#lists.length, 10) - 1))
    return `${indent}${list?.ordered ? `${list.count++}.` : "-"} `
  }

  #closeTerm(): void {
    const term = this.#line.take().replace(/\s+/g, " ")
    this.#flushTerm()
    this.#term = term
  }

  /** A term that nothing is said about. */
  #flushTerm(): void {
    if (this.#term) this.#write({ text: this.#term, tight: false })
    this.#term = ""
  }

  #closeCode(): void {
    const { language } = this.#code ?? { language: "" }
    this.#code = undefined
    const code = this.#line.takeRaw()
    if (code.trim()) this.#write({ text: fenced(code, language) })
  }

  #closeTable(): void {
    this.#flush()
    const table = this.#tables.pop()
    for (const block of table?.take() ?? []) this.#write(block)
    this.#tight = false
  }

  /** Ends the block. `tight`: the next one, if it is an item too, follows on the next line. */
  #flush(tight = false): void {
    if (this.#code) {
      this.#line.endLine()
      return
    }
    const line = this.#line.take()
    if (tight && !line) this.#tight = true
    if (!line) return
    const level = this.#heading && line.length < LONGEST_HEADING ? this.#heading : 0
    if (level) this.#write({ text: line.replace(/\s+/g, " "), level })
    else this.#write({ text: this.#mark + line })
    this.#mark = ""
    this.#tight = tight
  }

  #write(block: Block): void {
    const table = this.#tables.at(-1)
    const placed = { ...block, tight: block.tight ?? this.#tight }
    this.#tight = false
    if (table?.add(placed)) {
      if (table.isFull) for (const each of table.take()) this.#put(each)
    } else this.#put(placed)
  }

  #put({ text, level, tight }: Block): void {
    if (!level && this.#resumed) this.builder.resume(this.#resumed.heading)
    this.#resumed = undefined
    if (level) {
      this.builder.heading(level, text)
      if (level < TOGGLE_LEVEL) this.#section = this.builder.headings.at(-1)
    } else this.builder.block(text, tight ? "\n" : "\n\n")
  }
}
