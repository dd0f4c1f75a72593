import type { Cell } from "./cell-kinds.ts"
import type { OfficeParts } from "./office-parts.ts"
import { placeOf } from "./xlsx-places.ts"

interface Range {
  top: number
  bottom: number
  left: number
  right: number
}

/** Beyond so many a sheet is a drawing made of cells. */
const MOST_RANGES = 100_000
/** Columns that one merged cell fills. */
const WIDEST = 100

/** Gives each row of a sheet what its merged cells hold, which the file says once for all rows that they cover. */
export class MergedCells {
  readonly #ranges: Range[]
  #next = 0
  #open = new Map<number, { range: Range; text: string }>()

  constructor(ranges: Range[]) {
    this.#ranges = ranges.sort((a, b) => a.top - b.top || a.left - b.left)
  }

  /** The cells of a row from left to right; rows must come in rising order. */
  fill(row: number, own: Cell[]): Cell[] {
    if (!this.#ranges.length) return own
    for (const [left, { range }] of this.#open) if (range.bottom < row) this.#open.delete(left)
    const filled = new Map(own.map((cell) => [cell.column, cell]))
    if (own.length)
      for (const { range, text } of this.#open.values()) cover(filled, range, { column: range.left, text })
    for (const range of this.#begun(row)) {
      const cell = filled.get(range.left)
      if (!cell) continue
      cover(filled, range, cell)
      if (range.bottom > row) this.#open.set(range.left, { range, text: cell.text })
    }
    return [...filled.values()].sort((a, b) => a.column - b.column)
  }

  /** Whether a cell of a row reaches over its neighbours. */
  isWide(row: number, column: number): boolean {
    const range = this.#starting.find(({ left }) => left === column)
    return range !== undefined && range.top === row && range.right > range.left
  }

  #starting: Range[] = []

  #begun(row: number): Range[] {
    this.#starting = []
    for (let range = this.#ranges[this.#next]; range && range.top <= row; range = this.#ranges[++this.#next])
      if (range.top === row) this.#starting.push(range)
    return this.#starting
  }
}

function cover(cells: Map<number, Cell>, { left, right }: Range, { column, text }: Cell): void {
  if (!cells.has(column)) cells.set(column, { column, text })
  for (let next = left + 1; next <= Math.min(right, left + WIDEST); next++)
    if (!cells.has(next)) cells.set(next, { column: next, text, isCopy: true })
}

/** The merged cells of a sheet, which stand behind its rows. */
export function mergedCells(parts: OfficeParts, sheet: string | undefined): MergedCells {
  const ranges: Range[] = []
  parts.readBehind(sheet, "sheetData>", {
    open(tag, { ref = "" }) {
      if (tag !== "mergeCell" || ranges.length >= MOST_RANGES) return
      const [from, to] = ref.split(":").map(placeOf)
      if (from && to && (to.row > from.row || to.column > from.column))
        ranges.push({ top: from.row, bottom: to.row, left: from.column, right: to.column })
    },
  })
  return new MergedCells(ranges)
}
