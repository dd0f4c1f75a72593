import { REASONS } from "../reasons.ts"
import type { Cell } from "./cell-kinds.ts"
import type { XmlReader } from "./office-parts.ts"
import { MOST_COLUMNS, type TableRows } from "./table-rows.ts"
import type { ShowNumber } from "./xlsx-dates.ts"

interface Book {
  strings: readonly string[]
  formats: (style: number) => ShowNumber
}

/** Reads the cells of one sheet and hands its rows on, each under the number that Excel shows. */
export class SheetReader implements XmlReader {
  readonly #rows: TableRows
  readonly #book: Book
  #number = 0
  #column = -1
  #cells: Cell[] = []
  #type = ""
  #style = 0
  #value = ""
  #inValue = false
  #spoken = false

  constructor(rows: TableRows, book: Book) {
    this.#rows = rows
    this.#book = book
  }

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === "row") {
      this.#number = Number(attributes.r) || this.#number + 1
      this.#column = -1
      this.#cells = []
    } else if (tag === "c") {
      this.#column = columnOf(attributes.r) ?? this.#column + 1
      this.#type = attributes.t ?? "n"
      this.#style = Number(attributes.s) || 0
      this.#value = ""
    } else if (tag === "rPh") this.#spoken = true
    this.#inValue = (tag === "v" || tag === "t") && !this.#spoken
  }

  close(tag: string): void {
    this.#inValue = false
    if (tag === "rPh") this.#spoken = false
    else if (tag === "row") this.#rows.add(this.#number, this.#cells)
    else if (tag === "c") {
      const text = this.#shown().replace(ENDS_OF_LINES, " ").trim()
      if (this.#cells.length > MOST_COLUMNS) throw REASONS.tooLarge()
      if (text) this.#cells.push({ column: this.#column, text })
    }
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text
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

/** Excel writes the end of a line as an escape, too. */
const ENDS_OF_LINES = /(\s|_x000[9ad]_)+/gi

/** "B7" is column 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
