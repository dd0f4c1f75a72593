import { REASONS } from "../reasons.ts"
import type { Cell } from "./cell-kinds.ts"
import { addressBehind } from "./line-links.ts"
import type { XmlReader } from "./office-parts.ts"
import { MOST_COLUMNS, type TableRows } from "./table-rows.ts"
import type { ShowNumber } from "./xlsx-dates.ts"
import { targetOfFormula } from "./xlsx-links.ts"
import type { MergedCells } from "./xlsx-merges.ts"
import { placeOf, rowOf } from "./xlsx-places.ts"

interface Book {
  strings: readonly string[]
  formats: (style: number) => ShowNumber
}

interface Sheet {
  merges: MergedCells
  /** Comments by row and column. */
  comments: Map<number, Map<number, string>>
  /** Where cells lead, by row and column. */
  links: ReadonlyMap<number, ReadonlyMap<number, string>>
}

const MOST_HIDDEN_COLUMNS = 16_384

/** Reads the cells of one sheet that it shows and hands its rows on, each under the number that Excel shows. */
export class SheetReader implements XmlReader {
  /** What was found and not handed on. */
  readonly left = { hidden: 0, formulas: 0 }
  readonly #rows: TableRows
  readonly #book: Book
  readonly #sheet: Sheet
  readonly #hiddenColumns = new Set<number>()
  #number = 0
  #column = -1
  #cells: Cell[] = []
  #isHidden = false
  #isFormula = false
  #formula = ""
  #type = ""
  #style = 0
  #value = ""
  #inValue = false
  #inFormula = false
  #spoken = false

  constructor(rows: TableRows, book: Book, sheet: Sheet) {
    this.#rows = rows
    this.#book = book
    this.#sheet = sheet
  }

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === "row") {
      this.#number = rowOf(attributes.r) ?? this.#number + 1
      this.#column = -1
      this.#cells = []
      this.#isHidden = isTrue(attributes.hidden)
    } else if (tag === "c") {
      this.#column = placeOf(attributes.r)?.column ?? this.#column + 1
      this.#type = attributes.t ?? "n"
      this.#style = Number(attributes.s) || 0
      this.#value = ""
      this.#isFormula = false
      this.#formula = ""
    } else if (tag === "f") this.#isFormula = true
    else if (tag === "col" && isTrue(attributes.hidden)) this.#hide(attributes)
    else if (tag === "rPh") this.#spoken = true
    this.#inFormula = tag === "f"
    this.#inValue = (tag === "v" || tag === "t") && !this.#spoken
  }

  close(tag: string): void {
    this.#inValue = false
    this.#inFormula = false
    if (tag === "rPh") this.#spoken = false
    else if (tag === "row") this.#closeRow()
    else if (tag === "c") this.#closeCell()
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text
    if (this.#inFormula && this.#formula.length < LONGEST_FORMULA) this.#formula += text
  }

  #hide({ min, max }: Record<string, string>): void {
    const last = Math.min(Number(max) || 0, MOST_HIDDEN_COLUMNS)
    for (let column = Math.max(Number(min) || 1, 1); column <= last; column++)
      this.#hiddenColumns.add(column - 1)
  }

  #closeCell(): void {
    const text = this.#shown().replace(ENDS_OF_LINES, " ").trim()
    this.#value = ""
    if (this.#cells.length > MOST_COLUMNS) throw REASONS.tooLarge()
    const target =
      targetOfFormula(this.#formula) ?? this.#sheet.links.get(this.#number)?.get(this.#column) ?? ""
    const note = addressBehind(target, text)
    if (text) this.#cells.push({ column: this.#column, text, ...(note && { note }) })
    else if (this.#isFormula && this.#type !== "e" && this.#type !== "str") this.left.formulas++
  }

  #closeRow(): void {
    const { merges, comments } = this.#sheet
    const number = this.#number
    const filled = merges.fill(number, this.#cells)
    const noted = comments.get(number)
    comments.delete(number)
    if (this.#isHidden) {
      if (filled.length) this.left.hidden++
      return
    }
    const cells = filled.filter(({ column }) => !this.#hiddenColumns.has(column))
    if (cells.length < filled.length) this.left.hidden++
    for (const cell of cells) {
      const note = noted?.get(cell.column)
      if (note && !cell.isCopy) cell.note = cell.note ? `${cell.note}; ${note}` : note
      noted?.delete(cell.column)
    }
    const [first, second] = cells.filter(({ isCopy }) => !isCopy)
    if (first && !second && first.column === 0 && merges.isWide(number, 0)) this.#rows.addTitle(number, first)
    else this.#rows.add(number, cells)
    for (const note of noted?.values() ?? []) this.#rows.addNote(number, note)
  }

  #shown(): string {
    const value = this.#value
    if (this.#type === "s") return this.#book.strings[Number(value)] ?? ""
    if (this.#type === "b") return value.trim() === "1" ? "TRUE" : "FALSE"
    if (this.#type === "e") return ""
    if (this.#type !== "n" || !value.trim() || !Number.isFinite(Number(value))) return value
    return this.#book.formats(this.#style)(Number(value))
  }
}

const isTrue = (flag: string | undefined) => /^(1|true)$/.test(flag ?? "")

/** Only its beginning is looked at. */
const LONGEST_FORMULA = 2000
/** Excel writes the end of a line as an escape, too. */
const ENDS_OF_LINES = /(\s|_x000[9ad]_)+/gi
