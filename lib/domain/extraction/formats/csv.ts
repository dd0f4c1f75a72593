import { parse } from "csv-parse/sync"
import { decodeText } from "../decode-text.ts"
import { REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { TextBuilder } from "../text-builder.ts"

const LONGEST_ROW = 1_000_000
const MOST_COLUMNS = 1000
const MOST_ROWS = 200_000

/** Tables as text: every row a block of "column: value" lines, or of "Q:" and "A:" where the columns are named so. */
export const readCsv: Format = async (bytes, _claims, progress) => {
  const text = decodeText(bytes)
  const builder = new TextBuilder()
  let header: string[] | undefined
  let first: string[] | undefined
  let number = 0
  const add = (cells: string[]) => {
    const block = header ? labelled(header, cells) : cells.filter(Boolean).join("\n")
    if (!block) return
    const start = builder.block(block)
    builder.rows.push({ number, start, end: builder.length })
  }
  const onRecord = (record: string[]) => {
    number++
    if (number % 1000 === 0) progress()
    if (record.length > MOST_COLUMNS || number > MOST_ROWS) throw REASONS.tooLarge()
    const cells = record.map((cell) => cell.trim())
    if (number === 1) first = cells
    else if (number === 2 && first && isHeader(first, cells)) header = first
    else if (number === 2 && first) addFirst(first)
    if (number > 1) add(cells)
    return null
  }
  const addFirst = (cells: string[]) => {
    number = 1
    add(cells)
    number = 2
  }
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      on_record: onRecord,
    })
  } catch (error) {
    if ((error as { code?: string }).code === "CSV_MAX_RECORD_SIZE") throw REASONS.tooLarge()
    if ((error as { code?: string }).code?.startsWith("CSV_")) throw REASONS.corrupt("CSV file", error)
    throw error
  }
  if (number === 1 && first) addFirst(first)
  return builder.finish("csv")
}

const QUESTION = /^(q|question|pregunta|frage|domanda|pergunta)$/i
const ANSWER = /^(a|answer|respuesta|réponse|antwort|risposta|resposta)$/i

function labelled(header: readonly string[], cells: readonly string[]): string {
  const lines = cells.map((cell, column) => {
    const name = header[column] ?? ""
    const label = QUESTION.test(name) ? "Q" : ANSWER.test(name) ? "A" : name
    return cell && (label ? `${label}: ${cell}` : cell)
  })
  return lines.filter(Boolean).join("\n")
}

/** A first row of distinct words, none a number, above a row that is filled otherwise. */
const isHeader = (first: readonly string[], second: readonly string[]) =>
  first.length > 1 &&
  new Set(first).size === first.length &&
  first.every(
    (cell) => cell.length > 0 && cell.length <= 60 && !/^[\d.,\s€$%-]+$/.test(cell) && !/[.!?]$/.test(cell),
  ) &&
  first.some((cell, column) => cell !== second[column])

/** The separator that divides the first lines most evenly. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).split("\n").slice(0, 20).filter(Boolean)
  const score = (mark: string) => {
    const counts = sample.map((line) => line.split(mark).length - 1)
    return Math.min(...counts) * 100 + Math.max(...counts, 0)
  }
  return [",", ";", "\t", "|"].sort((a, b) => score(b) - score(a))[0] ?? ","
}
