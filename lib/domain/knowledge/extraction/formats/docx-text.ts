import { PageTable } from "../html/page-table.ts"
import type { Numbering } from "./docx-numbering.ts"
import { closeLink, type Listed, openLink, type Paragraph, paragraph } from "./docx-paragraph.ts"
import type { Style } from "./docx-styles.ts"
import { joinedBlocks } from "./joined-blocks.ts"
import { targetOfField } from "./line-links.ts"
import type { Objects } from "./office-objects.ts"
import { relationId, type XmlReader } from "./office-parts.ts"
import { symbolOf, withSymbols } from "./word-symbols.ts"
import { isOn, wordValue } from "./word-values.ts"

/** Text that is no longer, or not yet, part of the document, is how others are spoken, or repeats what stands beside it. */
const HIDDEN = new Set(
  "del moveFrom Fallback pPrChange rPrChange trPrChange tcPrChange tblPrChange sectPrChange rt".split(" "),
)
/** Numbers of pages are of the paper, not of the text. */
const PAGE_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i

/** Where the paragraphs of a document go. */
export interface Paragraphs {
  heading(level: number, text: string): void
  /** `tight`: the next one, if it is an item too, follows on the next line. */
  block(text: string, tight: boolean): void
}

interface Facts {
  styleOf: (id: string) => Style
  numbering: Numbering
  /** The texts of the notes, by "footnote 2". */
  notes: Map<string, string>
  objects: Objects
  /** Where links lead, by their ids. */
  links: ReadonlyMap<string, string>
}

/** Reads the paragraphs and tables of a part of a Word document. */
export class DocxText implements XmlReader {
  readonly #out: Paragraphs
  readonly #facts: Facts
  #depth = 0
  /** The depth of the element whose content is left out; 0 for none. */
  #hiddenAt = 0
  #inText = false
  #now = paragraph()
  /** Paragraphs around a text box. */
  #around: Paragraph[] = []
  #fields: { code: string; isShown: boolean }[] = []
  #hiddenFields = 0
  /** Content controls, and whether each shows only what to write there. */
  #controls: boolean[] = []
  #inCode = false
  #tables = 0
  #inRowProperties = false
  #table = new PageTable(false)
  #row = {
    column: 0,
    isHeader: false,
    isDeleted: false,
    isContinued: false,
    isMerged: false,
    span: 1,
    text: "",
  }
  /** Cells that go on below, by column. */
  #merged = new Map<number, string>()

  constructor(out: Paragraphs, facts: Facts) {
    this.#out = out
    this.#facts = facts
  }

  open(tag: string, attributes: Record<string, string>): void {
    this.#depth++
    if (this.#hiddenAt) return
    if (tag === "del" && this.#inRowProperties) this.#row.isDeleted = true
    if (HIDDEN.has(tag) || (tag === "sdtContent" && this.#controls.at(-1)) || isPageField(tag, attributes)) {
      this.#hiddenAt = this.#depth
      if (tag === "fldSimple") this.#now.hasPage = true
      return
    }
    if (this.#openTable(tag, attributes) || this.#openProperty(tag, attributes)) return
    this.#openContent(tag, attributes)
  }

  #openTable(tag: string, attributes: Record<string, string>): boolean {
    if (tag === "tbl") {
      if (this.#tables++ === 0) this.#merged.clear()
    } else if (this.#tables !== 1) return false
    else if (tag === "tr") {
      this.#table.openRow()
      this.#row = { ...this.#row, column: 0, isHeader: false, isDeleted: false }
    } else if (tag === "trPr") this.#inRowProperties = true
    else if (tag === "tblHeader") this.#row.isHeader = isOn(attributes)
    else if (tag === "gridBefore") {
      for (let left = Math.min(Number(wordValue(attributes)) || 0, 50); left > 0; left--, this.#row.column++)
        this.#table.openCell(false, {})
    } else if (tag === "tc")
      Object.assign(this.#row, { isContinued: false, isMerged: false, span: 1, text: "" })
    else if (tag === "gridSpan")
      this.#row.span = Math.min(Math.max(Number(wordValue(attributes)) || 1, 1), 100)
    else if (tag === "vMerge")
      Object.assign(this.#row, { isMerged: true, isContinued: wordValue(attributes) !== "restart" })
    else return false
    return true
  }

  #openProperty(tag: string, attributes: Record<string, string>): boolean {
    const now = this.#now
    const value = wordValue(attributes)
    if (tag === "pStyle") now.style = this.#facts.styleOf(value)
    else if (tag === "outlineLvl" && /^[0-5]$/.test(value)) now.level = Number(value) + 1
    else if (tag === "numPr") now.listed = { ...now.listed }
    else if (tag === "numId" && now.listed) now.listed.list = value
    else if (tag === "ilvl" && now.listed) now.listed.level = Number(value) || 0
    else if (tag === "vanish" && now.run) now.run.hidden = isOn(attributes)
    else if (tag === "rStyle" && now.run) now.run.hidden ??= this.#facts.styleOf(value).hidden
    else if (tag === "rFonts" && now.run) now.run.font = attributes["w:ascii"] ?? ""
    else return false
    return true
  }

  #openContent(tag: string, attributes: Record<string, string>): void {
    const now = this.#now
    if (tag === "p") this.#now = paragraph()
    else if (tag === "r") now.run = { hidden: undefined, font: "" }
    else if (tag === "t") this.#inText = true
    else if ((tag === "tab" || tag === "ptab") && now.run) this.#add(" ")
    else if (tag === "br" || tag === "cr") this.#add("\n")
    else if (tag === "noBreakHyphen") this.#add("-")
    else if (tag === "sym")
      this.#add(symbolOf(attributes["w:font"] ?? "", Number.parseInt(attributes["w:char"] ?? "", 16)))
    else if (tag === "footnoteReference" || tag === "endnoteReference")
      this.#refer(tag, attributes["w:id"] ?? "")
    else if (tag === "hyperlink") openLink(now, this.#facts.links.get(relationId(attributes)))
    else if (tag === "fldSimple") openLink(now, targetOfField(attributes["w:instr"] ?? ""))
    else if (tag === "instrText") this.#inCode = true
    else if (tag === "fldChar") this.#field(attributes["w:fldCharType"] ?? "")
    else if (tag === "sdt") this.#controls.push(false)
    else if (tag === "showingPlcHdr" && this.#controls.length)
      this.#controls[this.#controls.length - 1] = isOn(attributes)
    else if (tag === "txbxContent") {
      this.#around.push(now)
      this.#now = paragraph()
    } else {
      const text = this.#facts.objects.open(tag, attributes)
      if (text) now.below.push(text)
    }
  }

  close(tag: string): void {
    const depth = this.#depth--
    if (this.#hiddenAt) {
      if (depth === this.#hiddenAt) this.#hiddenAt = 0
      return
    }
    this.#inText = false
    if (tag === "p") this.#endParagraph()
    else if (tag === "r") this.#now.run = undefined
    else if (tag === "sdt") this.#controls.pop()
    else if (tag === "txbxContent") this.#now = this.#around.pop() ?? paragraph()
    else if (tag === "instrText") this.#inCode = false
    else if (tag === "hyperlink" || tag === "fldSimple") closeLink(this.#now)
    else this.#closeTable(tag)
  }

  #closeTable(tag: string): void {
    if (tag === "tbl") {
      if (--this.#tables === 0) this.#endTable()
    } else if (this.#tables !== 1) return
    else if (tag === "trPr") this.#inRowProperties = false
    else if (tag === "tc") this.#endCell()
    else if (tag === "tr" && this.#table.isFull) this.#endTable()
  }

  text(text: string): void {
    if (this.#hiddenAt) return
    const field = this.#fields.at(-1)
    if (this.#inCode && field && field.code.length < 200) field.code += text
    if (this.#inText) this.#add(withSymbols(text, this.#now.run?.font ?? ""))
  }

  #add(text: string): void {
    const { run, style } = this.#now
    if (run && !(run.hidden ?? style.hidden) && this.#hiddenFields === 0) this.#now.line += text
  }

  #refer(tag: string, id: string): void {
    const name = `${tag.replace("Reference", "")} ${id}`
    const text = this.#facts.notes.get(name)
    this.#facts.notes.delete(name)
    if (text) this.#now.below.push(text)
  }

  #field(type: string): void {
    const field = this.#fields.at(-1)
    if (type === "begin") this.#fields.push({ code: "", isShown: true })
    else if (type === "separate" && field && PAGE_FIELD.test(field.code)) {
      if (field.isShown) this.#hiddenFields++
      field.isShown = false
      this.#now.hasPage = true
    } else if (type === "separate" && field) openLink(this.#now, targetOfField(field.code))
    else if (type === "end") {
      const ended = this.#fields.pop()
      if (ended?.isShown === false) this.#hiddenFields--
      else if (ended && targetOfField(ended.code)) closeLink(this.#now)
    }
  }

  #endParagraph(): void {
    const { line: raw, links, style, level = style.heading, listed, below, hasPage } = this.#now
    this.#now = paragraph()
    const line = links
      .writtenInto(raw)
      .replace(/[ \t\u00a0]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim()
    const numbered = listed
      ? { list: style.numbered?.list, level: style.numbered?.level ?? 0, ...listed }
      : style.numbered
    if (line && !(hasPage && line.length <= PAGE_LINE)) this.#write(line, level, numbered)
    for (const text of below) this.#write(text, undefined, undefined)
  }

  #write(line: string, level: number | undefined, numbered: Listed | undefined): void {
    const { list, level: depth = 0 } = numbered ?? {}
    const label = !numbered
      ? ""
      : list === undefined
        ? "-"
        : this.#facts.numbering.next({ list, level: depth })
    const text = label && !(level && label === "-") ? `${label} ${line}` : line
    if (this.#tables) this.#addToCell(text)
    else if (level && text.length <= LONGEST_HEADING) this.#out.heading(level, text.replaceAll("\n", " "))
    else this.#out.block(text, label !== "")
  }

  #addToCell(text: string): void {
    this.#row.text = this.#row.text ? `${this.#row.text} ${text}` : text
  }

  #endCell(): void {
    const { column, span, isHeader, isDeleted, isMerged, isContinued, text: own } = this.#row
    const text = isContinued ? (this.#merged.get(column) ?? own) : own
    if (isMerged && text.length <= LONGEST_REPEATED) this.#merged.set(column, text)
    else this.#merged.delete(column)
    this.#row.column += span
    if (isDeleted) return
    this.#table.openCell(isHeader, { colspan: String(span) })
    if (text) this.#table.add({ text })
  }

  #endTable(): void {
    const text = joinedBlocks(this.#table.take())
    if (text) this.#out.block(text, false)
  }
}

const LONGEST_HEADING = 300
/** Text of a merged cell that is said again in each of its rows. */
const LONGEST_REPEATED = 400
/** "Page of", without the numbers. */
const PAGE_LINE = 15

const isPageField = (tag: string, attributes: Record<string, string>) =>
  tag === "fldSimple" && PAGE_FIELD.test(attributes["w:instr"] ?? "")
