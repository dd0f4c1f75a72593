import { REASONS } from "../reasons.ts"
import type { TextBuilder } from "../text-builder.ts"

export interface Cell {
  /** Counts from 0. */
  column: number
  text: string
}

export const MOST_COLUMNS = 1000
const MOST_ROWS = 200_000

/**
 * Writes the rows of a table: each a block of "column: value" lines, or of "Q:" and "A:" where the columns are named so.
 * The first row with more than one cell names the columns if it looks like it.
 */
export class TableRows {
  readonly #builder: TextBuilder
  #heading: string | undefined
  #first: { number: number; cells: Cell[] } | undefined
  #header: Map<number, string> | undefined

  /** `heading` goes above the first row that has anything in it. */
  constructor(builder: TextBuilder, heading?: string) {
    this.#builder = builder
    this.#heading = heading
  }

  /** Adds the row of that number; cells without text are left out by the caller. */
  add(number: number, cells: Cell[]): void {
    if (!cells.length) return
    if (cells.length > MOST_COLUMNS || this.#builder.rows.length > MOST_ROWS) throw REASONS.tooLarge()
    if (this.#header) this.#write(number, cells)
    else if (this.#first) {
      const { number: above, cells: first } = this.#first
      this.#header = new Map()
      if (isHeader(first, cells)) this.#header = new Map(first.map(({ column, text }) => [column, text]))
      else this.#write(above, first)
      this.#write(number, cells)
    } else if (cells.length > 1) this.#first = { number, cells }
    else this.#write(number, cells)
  }

  /** To be called after the last row. */
  end(): void {
    if (this.#first && !this.#header) this.#write(this.#first.number, this.#first.cells)
  }

  #write(number: number, cells: readonly Cell[]): void {
    const lines = cells.map(({ column, text }) => labelled(this.#header?.get(column) ?? "", text))
    if (this.#heading) this.#builder.heading(1, this.#heading)
    this.#heading = undefined
    const start = this.#builder.block(lines.join("\n"))
    this.#builder.rows.push({ number, start, end: this.#builder.length })
  }
}

const QUESTION = /^(q|question|pregunta|frage|domanda|pergunta)$/i
const ANSWER = /^(a|answer|respuesta|réponse|antwort|risposta|resposta)$/i

/** "name: value"; the names of questions and answers become "Q" and "A". */
function labelled(name: string, value: string): string {
  const label = QUESTION.test(name) ? "Q" : ANSWER.test(name) ? "A" : name
  return label ? `${label}: ${value}` : value
}

/** A row of distinct words side by side, none a number, above a row that is filled otherwise. */
function isHeader(first: readonly Cell[], second: readonly Cell[]): boolean {
  const below = new Map(second.map(({ column, text }) => [column, text]))
  const width = (first.at(-1)?.column ?? 0) - (first[0]?.column ?? 0) + 1
  return (
    first.length === width &&
    (first[0]?.column ?? 0) <= (second[0]?.column ?? 0) + 1 &&
    new Set(first.map(({ text }) => text)).size === first.length &&
    first.every(({ text }) => text.length <= 60 && !/^[\d.,\s€$%-]+$/.test(text) && !/[.!?]$/.test(text)) &&
    first.some(({ column, text }) => text !== below.get(column))
  )
}
