import { PageTable } from "../html/page-table.ts"
import { joinedBlocks } from "./joined-blocks.ts"
import { addressBehind, LineLinks } from "./line-links.ts"
import type { Objects } from "./office-objects.ts"
import { relationId, type XmlReader } from "./office-parts.ts"

/** Placeholders that repeat on every slide. */
const REPEATED = new Set(["ftr", "dt", "sldNum", "hdr"])

interface Slide {
  objects: Objects
  /** Where links lead, by their ids. */
  links: ReadonlyMap<string, string>
  /** The one kind of placeholder that is read. */
  only?: string
}

/** Reads the shapes, tables and objects of a slide, or of its notes when only one kind of placeholder is asked for. */
export class SlideReader implements XmlReader {
  readonly #slide: Slide
  readonly blocks: string[] = []
  title = ""
  hidden = false
  #kind = ""
  #lines: string[] = []
  #line = ""
  #links = new LineLinks()
  #run: { from: number; target: string | undefined } | undefined
  /** Where the whole shape leads. */
  #target: string | undefined
  #inText = false
  #marked = false
  /** Alternatives that repeat what stands beside them. */
  #fallbacks = 0
  #table: PageTable | undefined
  /** A cell that another one reaches over has nothing of its own. */
  #isCovered = false

  constructor(slide: Slide) {
    this.#slide = slide
  }

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === "Fallback") this.#fallbacks++
    if (this.#fallbacks) return
    if (tag === "sld") this.hidden = attributes.show === "0" || attributes.show === "false"
    else if (tag === "sp") this.#openShape()
    else if (tag === "ph") this.#kind = attributes.type ?? "body"
    else if (tag === "p") this.#marked = false
    else if (tag === "r") this.#run = { from: this.#line.length, target: undefined }
    else if (tag === "hlinkClick") this.#link(this.#slide.links.get(relationId(attributes)))
    else if (tag === "buChar" || tag === "buAutoNum") this.#marked = true
    else if (tag === "br") this.#line += "\n"
    else if (tag === "tbl") this.#table = new PageTable(false)
    else if (tag === "tr") this.#table?.openRow()
    else if (tag === "tc") this.#openCell(attributes)
    else {
      const text = this.#slide.objects.open(tag, attributes)
      if (text) this.blocks.push(text)
    }
    this.#inText = tag === "t"
  }

  close(tag: string): void {
    this.#inText = false
    if (tag === "Fallback") this.#fallbacks--
    if (this.#fallbacks) return
    if (tag === "r") this.#endRun()
    else if (tag === "p") this.#endParagraph()
    else if (tag === "sp") this.#endShape()
    else if (tag === "tc") this.#endCell()
    else if (tag === "tbl") this.#endTable()
  }

  text(text: string): void {
    if (this.#inText && !this.#fallbacks) this.#line += text
  }

  #openShape(): void {
    this.#kind = ""
    this.#target = undefined
  }

  /** Behind its text a shape says how text would go on. */
  #link(target: string | undefined): void {
    if (this.#run) this.#run.target = target
    else if (!this.#lines.length && !this.#line) this.#target = target
  }

  #endRun(): void {
    const { from = 0, target } = this.#run ?? {}
    if (target) this.#links.add(from, this.#line.length, target)
    this.#run = undefined
  }

  #endParagraph(): void {
    const line = this.#links
      .writtenInto(this.#line)
      .replace(/[^\S\n]+/g, " ")
      .trim()
    if (line) this.#lines.push(this.#marked ? `- ${line}` : line)
    this.#line = ""
    this.#links = new LineLinks()
    this.#marked = false
  }

  #endShape(): void {
    const words = this.#lines.join("\n")
    const address = this.#target && addressBehind(this.#target, words)
    const text = address ? `${words} (${address})` : words
    const { only } = this.#slide
    this.#lines = []
    if (!text || REPEATED.has(this.#kind) || (only && only !== this.#kind)) return
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
