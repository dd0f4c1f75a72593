import { REASONS } from "../reasons.ts"
import type { TextBuilder } from "../text-builder.ts"
import type { Cell, CellKind, TableRow } from "./cell-kinds.ts"
import { findHeader, kindsOf } from "./header-rows.ts"
import { namesAnswers, namesQuestions } from "./header-words.ts"
import { valueText } from "./value-text.ts"

/** How the columns of a table are called; a column may have no name. */
interface Columns {
  names: Map<number, string>
  /** What their cells are, where the names were found above them. */
  kinds?: ReadonlyMap<number, CellKind | undefined>
  /** Of questions and their answers. */
  asked?: { question: number; answer: number } | undefined
}

export const MOST_COLUMNS = 1000
const MOST_ROWS = 200_000
/** Rows that are looked at to find what names their columns. */
const SAMPLE = 30
const LONGEST_TITLE = 80
const NAMELESS: Columns = { names: new Map() }

/**
 * Writes the rows of a sheet: each a block of "column: value" lines, or of "Q:" and "A:" where it is a question with its
 * answer. Empty rows divide tables, each with its own title and header; a table without a header goes on with the
 * columns of the one above.
 */
export class TableRows {
  readonly #builder: TextBuilder
  readonly #level: number
  #heading: string | undefined
  #columns: Columns | undefined
  #waiting: TableRow[] | undefined = []
  #last: number | undefined

  /** `heading` goes above the first row that has anything in it. */
  constructor(builder: TextBuilder, heading?: string) {
    this.#builder = builder
    this.#heading = heading
    this.#level = heading === undefined ? 1 : 2
  }

  /** Adds the row of that number; cells without text are left out by the caller. */
  add(number: number, written: Cell[]): void {
    const cells = written.flatMap(readCell)
    if (!cells.length) return
    const count = this.#builder.rows.length + (this.#waiting?.length ?? 0)
    if (cells.length > MOST_COLUMNS || count > MOST_ROWS) throw REASONS.tooLarge()
    if (this.#last !== undefined && number !== this.#last + 1) this.#gap()
    this.#last = number
    if (this.#waiting) this.#waiting.push({ number, cells })
    else this.#write({ number, cells })
    if (this.#waiting && this.#waiting.length >= SAMPLE) this.#decide()
  }

  /** Adds a cell that stands across the table, as the title of the rows below it. */
  addTitle(number: number, { text, note }: Cell): void {
    this.#last = number
    this.#addAside({ number, cells: [{ column: 0, text: note ? `${text} (${note})` : text }], as: "title" })
  }

  /** Adds what stands at a row and in none of its cells. */
  addNote(number: number, text: string): void {
    this.#addAside({ number, cells: [{ column: 0, text }], as: "note" })
  }

  #addAside(row: TableRow): void {
    if (this.#waiting) this.#waiting.push(row)
    else this.#writeAside(row)
  }

  /** To be called after the last row. */
  end(): void {
    this.#decide()
  }

  /** A header may stand apart from its rows, so that one row alone decides nothing. */
  #gap(): void {
    if (this.#waiting && this.#waiting.filter(({ cells }) => cells.length > 1).length < 2) return
    this.#decide()
    this.#waiting = []
  }

  #decide(): void {
    const all = this.#waiting ?? []
    this.#waiting = undefined
    const rows = all.filter((row) => !row.as)
    const wide = rows.filter(({ cells }) => cells.length > 1)
    const header = findHeader(rows, Boolean(this.#columns?.names.size))
    if (header)
      this.#columns = { ...columnsOf(header.names), kinds: kindsOf(rows.slice(header.at + header.height)) }
    else if (this.#columns && isListOfPairs(rows, wide, this.#columns)) this.#columns = { names: new Map() }
    else if (!this.#columns) this.#columns = { names: new Map(), asked: askedIn(wide) }
    else if (isApart(wide, this.#columns)) {
      for (const row of all)
        this.#writeAside(row.as ? row : { ...row, as: rows[1] && row === rows[0] ? "title" : "note" })
      return
    }
    const start = header?.at ?? (wide[1] ? rows.indexOf(wide[0] as TableRow) : 0)
    const first = start + (header?.height ?? 0)
    for (const row of all) {
      const at = rows.indexOf(row)
      if (row.as) this.#writeAside(row)
      else if (at < start) this.#writeAside({ ...row, as: at === 0 ? "title" : "note" })
      else if (at >= first) this.#write(row)
      else
        for (const { text, note } of row.cells)
          if (note)
            this.#write({ number: row.number, cells: [{ column: 0, text: `${text}: ${note}` }] }, NAMELESS)
    }
  }

  /** What looks like no title is a row like others. */
  #writeAside(row: TableRow): void {
    if (row.as === "title" && isTitle(row)) this.#writeTitle(row)
    else this.#write(row, NAMELESS)
  }

  #writeTitle({ cells: [cell] }: TableRow): void {
    this.#writeHeading()
    this.#builder.heading(this.#level, cell?.text ?? "")
  }

  #write({ number, cells }: TableRow, columns = this.#columns ?? NAMELESS): void {
    const lines = linesOf(cells, columns)
    if (!lines.length) return
    this.#writeHeading()
    const start = this.#builder.block(lines.join("\n"))
    this.#builder.rows.push({ number, start, end: this.#builder.length })
  }

  #writeHeading(): void {
    if (this.#heading) this.#builder.heading(1, this.#heading)
    this.#heading = undefined
  }
}

/** Behind a gap a table goes on with rows like its own; a single one, and lines of one cell, speak for themselves. */
function isApart(wide: readonly TableRow[], { names, asked }: Columns): boolean {
  const [first, second] = wide
  if (!names.size || second) return false
  return !first || (first.cells.length === 2 && !(asked && isAsked(first.cells, asked)))
}

/**
 * Behind a gap and a title of its own, rows of two cells whose second is something else than in the table above: "Opening
 * hours", and then days with their hours, below a list of prices.
 */
function isListOfPairs(
  rows: readonly TableRow[],
  wide: readonly TableRow[],
  { names, kinds }: Columns,
): boolean {
  const [title] = rows
  if (names.size < 3 || !kinds || !title || !isTitle(title) || wide.length < 2) return false
  if (wide.some(({ cells }) => cells.length !== 2)) return false
  const second = wide[0]?.cells[1]?.column ?? 0
  return kinds.get(second) !== kindsOf(wide).get(second)
}

const isAsked = (cells: readonly Cell[], { question, answer }: NonNullable<Columns["asked"]>) =>
  [question, answer].every((asked) => cells.some(({ column }) => column === asked))

const isTitle = ({ cells: [cell, other] }: TableRow) =>
  cell !== undefined && !other && cell.text.length <= LONGEST_TITLE && !/[.!:]$|\n/.test(cell.text)

function columnsOf(names: Map<number, string>): Columns {
  const called = (is: (name: string) => boolean) => [...names].filter(([, name]) => is(name))
  const [[question] = [], ...others] = called(namesQuestions)
  const [[answer] = [], ...more] = called(namesAnswers)
  const found = question !== undefined && answer !== undefined && !others.length && !more.length
  return { names, asked: found ? { question, answer } : undefined }
}

/** Two columns without names, the first of which asks. */
function askedIn(rows: readonly TableRow[]): Columns["asked"] {
  const [first] = rows
  if (!first || rows.some(({ cells }) => cells.length !== 2)) return undefined
  const asking = rows.filter(({ cells }) => /[?？؟]$/.test(cells[0]?.text ?? ""))
  const [question, answer] = first.cells.map(({ column }) => column)
  const mostly = asking.length * 3 > rows.length * 2
  return mostly && question !== undefined && answer !== undefined ? { question, answer } : undefined
}

/**
 * The cells as lines, each with the name of its column; where the first column has none, with what stands in it: "March –
 * October, Sat: 8:00-17:00". None for a row that repeats the header, as each printed page does.
 */
function linesOf(cells: readonly Cell[], { names, asked }: Columns): string[] {
  if (names.size && cells.every(({ column, text }) => names.get(column) === text)) return []
  const shown = cells.filter(({ column, isCopy }) => !isCopy || names.has(column))
  const [first, second, third] = shown
  if (first && !second && names.size > 1 && isSentence(first.text)) return [shownOf(first)]
  if (!names.size && !asked && first && second && !third && isName(first.text))
    return [`${shownOf(first)}: ${shownOf(second)}`]
  const isKey = first && names.size > 1 && !names.has(first.column) && isName(first.text) && !first.note
  if (isKey && second && shown.every((cell) => cell === first || names.has(cell.column)))
    return shown.slice(1).map((cell) => `${first.text}, ${names.get(cell.column)}: ${shownOf(cell)}`)
  const rank = ({ column }: Cell) => (column === asked?.question ? 0 : column === asked?.answer ? 1 : 2)
  const ordered = asked ? shown.sort((a, b) => rank(a) - rank(b)) : shown
  return ordered.map((cell) => {
    const { column } = cell
    const name = column === asked?.question ? "Q" : column === asked?.answer ? "A" : names.get(column)
    return name ? `${name}: ${shownOf(cell)}` : shownOf(cell)
  })
}

const shownOf = ({ text, note }: Cell) => (note ? `${text} (${note})` : text)
/** A cell may hold a piece of a page; its paragraphs stay together, as a row does. */
function readCell(cell: Cell): Cell[] {
  const text = valueText(cell.text).replace(/\n{2,}/g, "\n")
  return text ? [{ ...cell, text }] : []
}

/** What stands alone in a row and ends like this is said about the table. */
const isSentence = (text: string) => /[.!]$/.test(text) && text.split(/\s+/).length > 3
const isName = (text: string) => text.length <= LONGEST_TITLE && !/[:.!?]$|\n/.test(text)
