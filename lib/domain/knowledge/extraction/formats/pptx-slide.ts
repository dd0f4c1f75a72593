import { PageTable } from "../html/page-table.ts"
import { joinedBlocks } from "./joined-blocks.ts"
import type { Objects } from "./office-objects.ts"
import type { XmlReader } from "./office-parts.ts"

/** Placeholders that repeat on every slide. */
const REPEATED = new Set(["ftr", "dt", "sldNum", "hdr"])

/** Reads the shapes, tables and objects of a slide, or of its notes when only one kind of placeholder is asked for. */
export class SlideReader implements XmlReader {
  readonly #objects: Objects
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
  #table: PageTable | undefined
  /** A cell that another one reaches over has nothing of its own. */
  #isCovered = false

  constructor(objects: Objects, only?: string) {
    this.#objects = objects
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
    else if (tag === "tbl") this.#table = new PageTable(false)
    else if (tag === "tr") this.#table?.openRow()
    else if (tag === "tc") this.#openCell(attributes)
    else {
      const text = this.#objects.open(tag, attributes)
      if (text) this.blocks.push(text)
    }
    this.#inText = tag === "t"
  }

  close(tag: string): void {
    this.#inText = false
    if (tag === "Fallback") this.#fallbacks--
    if (this.#fallbacks) return
    if (tag === "p") this.#endParagraph()
    else if (tag === "sp") this.#endShape()
    else if (tag === "tc") this.#endCell()
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

  #openCell({ gridSpan = "1", rowSpan = "1", hMerge = "", vMerge = "" }: Record<string, string>): void {
    this.#isCovered = /^(1|true)$/.test(hMerge) || /^(1|true)$/.test(vMerge)
    if (!this.#isCovered) this.#table?.openCell(false, { colspan: gridSpan, rowspan: rowSpan })
  }

  #endCell(): void {
    const text = this.#lines.join(" ").replaceAll("\n", " ")
    this.#lines = []
    if (text && !this.#isCovered) this.#table?.add({ text })
    if (this.#table?.isFull) this.#writeTable()
  }

  #endTable(): void {
    this.#writeTable()
    this.#table = undefined
  }

  #writeTable(): void {
    const text = joinedBlocks(this.#table?.take() ?? [])
    if (text) this.blocks.push(text)
  }
}
