import type { XmlReader } from "./office-parts.ts"

/** Placeholders that repeat on every slide. */
const REPEATED = new Set(["ftr", "dt", "sldNum", "hdr"])

/** Reads the shapes and tables of a slide, or of its notes when only one kind of placeholder is asked for. */
export class SlideReader implements XmlReader {
  readonly #only: string | undefined
  readonly blocks: string[] = []
  title = ""
  hidden = false
  #kind = ""
  #lines: string[] = []
  #line = ""
  #inText = false
  #marked = false
  /** Alternatives that repeat what stands beside them. */
  #fallbacks = 0
  #rows: string[] | undefined
  #cells: string[] = []

  constructor(only?: string) {
    this.#only = only
  }

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === "Fallback") this.#fallbacks++
    if (this.#fallbacks) return
    if (tag === "sld") this.hidden = attributes.show === "0" || attributes.show === "false"
    else if (tag === "sp") this.#kind = ""
    else if (tag === "ph") this.#kind = attributes.type ?? "body"
    else if (tag === "p") this.#marked = false
    else if (tag === "buChar" || tag === "buAutoNum") this.#marked = true
    else if (tag === "br") this.#line += "\n"
    else if (tag === "tbl") this.#rows = []
    this.#inText = tag === "t"
  }

  close(tag: string): void {
    this.#inText = false
    if (tag === "Fallback") this.#fallbacks--
    if (this.#fallbacks) return
    if (tag === "p") this.#endParagraph()
    else if (tag === "sp") this.#endShape()
    else if (tag === "tc") this.#endCell()
    else if (tag === "tr") this.#endRow()
    else if (tag === "tbl") this.#endTable()
  }

  text(text: string): void {
    if (this.#inText && !this.#fallbacks) this.#line += text
  }

  #endParagraph(): void {
    const line = this.#line.replace(/[^\S\n]+/g, " ").trim()
    if (line) this.#lines.push(this.#marked ? `- ${line}` : line)
    this.#line = ""
    this.#marked = false
  }

  #endShape(): void {
    const text = this.#lines.join("\n")
    this.#lines = []
    if (!text || REPEATED.has(this.#kind) || (this.#only && this.#only !== this.#kind)) return
    const isTitle = (this.#kind === "title" || this.#kind === "ctrTitle") && !this.title
    if (isTitle) this.title = text
    else this.blocks.push(text)
  }

  #endCell(): void {
    this.#cells.push(this.#lines.join(" ").replaceAll("\n", " "))
    this.#lines = []
  }

  #endRow(): void {
    const row = this.#cells.filter(Boolean).join(" | ")
    this.#cells = []
    if (row) this.#rows?.push(row)
  }

  #endTable(): void {
    if (this.#rows?.length) this.blocks.push(this.#rows.join("\n"))
    this.#rows = undefined
  }
}
