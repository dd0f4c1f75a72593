import type { TableRow } from "../formats/cell-kinds.ts"
import { findHeader } from "../formats/header-rows.ts"

/** A piece of a page: a paragraph, an item, a heading. */
export interface Block {
  text: string
  /** Of a heading. */
  level?: number
  /** Follows the one before on the next line. */
  tight?: boolean
}

interface PageCell {
  blocks: Block[]
  isHeader: boolean
  columns: number
  rows: number
}

/** Columns that cells may reach over. */
const WIDEST = 100
const LONGEST_CELL = 400
/** Cells of a table that are kept until they are written. */
const MOST_CELLS = 20_000

/** Collects the cells of a table, and tells whether it is one: many pages are laid out by tables. */
export class PageTable {
  #rows: PageCell[][] = []
  #cells = 0
  #isLayout: boolean

  constructor(isLayout: boolean) {
    this.#isLayout = isLayout
  }

  get isFull(): boolean {
    return this.#cells >= MOST_CELLS
  }

  openRow(): void {
    this.#rows.push([])
  }

  openCell(isHeader: boolean, { colspan = "1", rowspan = "1" }: Record<string, string>): void {
    if (!this.#rows.length) this.openRow()
    const columns = Math.min(Math.max(Number.parseInt(colspan, 10) || 1, 1), WIDEST)
    const rows = Math.min(Math.max(Number.parseInt(rowspan, 10) || 1, 1), 1000)
    this.#rows.at(-1)?.push({ blocks: [], isHeader, columns, rows })
    this.#cells++
  }

  /** A table within a cell says that this one is for looks. */
  markLayout(): void {
    this.#isLayout = true
  }

  /** False outside of any cell. */
  add(block: Block): boolean {
    const cell = this.#rows.at(-1)?.at(-1)
    if (block.level) this.#isLayout = true
    cell?.blocks.push(block)
    return cell !== undefined
  }

  /** What was collected, and begins again. */
  take(): Block[] {
    const rows = this.#rows.filter((row) => row.length)
    this.#rows = []
    this.#cells = 0
    const single = rows.every((row) => row.length < 2)
    const long = rows.flat().some(({ blocks }) => blocks.length > 1 && lengthOf(blocks) > LONGEST_CELL)
    if (this.#isLayout || single || long) return rows.flat().flatMap(({ blocks }) => blocks)
    return written(grid(rows))
  }
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)

interface GridRow extends TableRow {
  isHeader: boolean
  /** Its first cell names what the others say. */
  isField: boolean
}

/** The rows with what spans several in each of them. */
function grid(rows: readonly PageCell[][]): GridRow[] {
  const open = new Map<number, { text: string; left: number; isCopy: boolean }>()
  return rows.map((row, number) => {
    const cells = new Map<number, { column: number; text: string; isCopy?: true }>()
    for (const [column, { text, left, isCopy }] of open) {
      cells.set(column, { column, text, ...(isCopy && { isCopy }) })
      if (left === 1) open.delete(column)
      else open.set(column, { text, left: left - 1, isCopy })
    }
    let column = 0
    for (const cell of row) {
      const text = cell.blocks
        .map((block) => block.text)
        .join(" ")
        .replace(/\s+/g, " ")
        .replaceAll("|", "/")
      for (let at = 0; at === 0 || (at < cell.columns && column < WIDEST); at++) {
        while (cells.has(column)) column++
        cells.set(column, { column, text, ...(at > 0 && { isCopy: true as const }) })
        if (cell.rows > 1 && column < WIDEST) open.set(column, { text, left: cell.rows - 1, isCopy: at > 0 })
        column++
      }
    }
    const isHeader = row.every((cell) => cell.isHeader)
    const isField = !isHeader && row[0]?.isHeader === true
    return { number, cells: [...cells.values()].sort((a, b) => a.column - b.column), isHeader, isField }
  })
}

function written(rows: readonly GridRow[]): Block[] {
  const width = Math.max(...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1))
  const { names, below } = headed(rows)
  if (!names && width === 2)
    return below.map(({ cells: [first, second] }) => ({
      text: second ? `${(first?.text ?? "").replace(/\s*:$/, "")}: ${second.text}` : (first?.text ?? ""),
    }))
  const line = (textOf: (column: number) => string) =>
    `| ${Array.from({ length: width }, (_, column) => textOf(column)).join(" | ")} |`
  const head = names ? [line((column) => names.get(column) ?? ""), line(() => "---")] : []
  const blocks: Block[] = []
  let lines = [...head]
  const close = () => {
    if (lines.length > head.length) blocks.push({ text: lines.join("\n") })
    lines = [...head]
  }
  for (const { cells } of below) {
    const [only, other] = cells.filter(({ isCopy }) => !isCopy)
    if (only && !other && cells.length === width && width > 1) {
      // A cell across the table speaks of the rows below it.
      close()
      blocks.push({ text: only.text })
    } else {
      const texts = new Map(cells.map(({ column, text }) => [column, text]))
      lines.push(line((column) => texts.get(column) ?? ""))
    }
  }
  close()
  if (!blocks.length && names) blocks.push({ text: [...names.values()].join(", ") })
  return blocks
}

/** The names of the columns, as the page marks them or as what stands beneath tells. */
function headed(rows: readonly GridRow[]): { names?: Map<number, string>; below: readonly GridRow[] } {
  const first = rows.findIndex(({ isHeader }) => !isHeader)
  const marked = rows.slice(0, first < 0 ? 1 : first)
  if (marked[0]?.isHeader) {
    const names = new Map<number, string>()
    for (const { column, text } of marked.flatMap(({ cells }) => cells)) {
      const above = names.get(column)
      names.set(column, above && text !== above ? `${above} ${text}` : text)
    }
    return { names, below: rows.slice(marked.length) }
  }
  if (rows[0]?.isField && rows.every(({ cells }) => cells.length < 3)) return { below: rows }
  const header = findHeader(
    rows.slice(0, 30).map((row) => ({ ...row, cells: row.cells.filter(({ text }) => text) })),
  )
  if (header?.at !== 0) return { below: rows }
  return { names: header.names, below: rows.slice(header.height) }
}
