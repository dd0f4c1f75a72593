import { REASONS } from "../reasons.ts"
import { TextBuilder } from "../text-builder.ts"

const DEEPEST = 1000
const LONGEST_HEADING = 300
/** Text that is no longer, or not yet, part of the document, and fallbacks that repeat what stands beside them. */
const HIDDEN = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:pPrChange", "w:rPrChange"])

/** What the parser calls while it reads WordprocessingML. */
export class DocxText {
  readonly builder = new TextBuilder()
  readonly #styles: ReadonlyMap<string, number>
  #depth = 0
  #hidden = 0
  #inText = false
  #line = ""
  #level = 0
  #listed = false
  /** Nested tables; a row is one line, its cells divided by " | ". */
  #tables = 0
  #cells: string[] = []
  #separator = "\n\n"

  constructor(styles: ReadonlyMap<string, number>) {
    this.#styles = styles
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > DEEPEST) throw REASONS.tooLarge()
    if (HIDDEN.has(name)) this.#hidden++
    if (this.#hidden) return
    const value = attributes["w:val"] ?? ""
    if (name === "w:t") this.#inText = true
    else if (name === "w:tab") this.#line += " "
    else if (name === "w:br" || name === "w:cr") this.#line += "\n"
    else if (name === "w:noBreakHyphen") this.#line += "-"
    else if (name === "w:pStyle") this.#level = this.#styles.get(value) ?? levelOf(value)
    else if (name === "w:numPr") this.#listed = true
    else if (name === "w:tbl" && this.#tables++ === 0) this.#separator = "\n\n"
    else if (name === "w:tc" && this.#tables === 1) this.#cells.push("")
  }

  onclosetag(name: string): void {
    this.#depth--
    if (this.#hidden) {
      if (HIDDEN.has(name)) this.#hidden--
      return
    }
    if (name === "w:t") this.#inText = false
    else if (name === "w:p") this.#endParagraph()
    else if (name === "w:tr" && this.#tables === 1) this.#endRow()
    else if (name === "w:tbl" && --this.#tables === 0) this.#separator = "\n\n"
  }

  ontext(text: string): void {
    if (this.#inText && !this.#hidden) this.#line += text
  }

  #endParagraph(): void {
    const line = this.#line
      .replace(/[ \t\u00a0]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim()
    const [level, listed] = [this.#level, this.#listed]
    this.#line = ""
    this.#level = 0
    this.#listed = false
    if (!line) return
    if (this.#tables) this.#addToCell(line)
    else if (level && line.length <= LONGEST_HEADING) this.#heading(level, line)
    else this.#block(listed && !level ? `- ${line}` : line, listed)
  }

  #addToCell(line: string): void {
    const last = this.#cells.length - 1
    const cell = this.#cells[last]
    if (cell !== undefined) this.#cells[last] = cell ? `${cell} ${line}` : line
  }

  #endRow(): void {
    const row = this.#cells.map((cell) => cell.replaceAll("\n", " ")).filter(Boolean)
    this.#cells = []
    if (row.length) this.#block(row.join(" | "), true)
  }

  #heading(level: number, line: string): void {
    this.builder.heading(level, line.replaceAll("\n", " "))
    this.#separator = "\n\n"
  }

  /** `tight`: the next item or row follows on the next line. */
  #block(text: string, tight: boolean): void {
    this.builder.block(text, tight ? this.#separator : "\n\n")
    this.#separator = tight ? "\n" : "\n\n"
  }
}

/** A document without a list of styles still names them. */
const levelOf = (style: string) =>
  Number(/^heading([1-6])$/i.exec(style)?.[1] ?? (/^title$/i.test(style) ? 1 : 0))
