import { parse } from "csv-parse/sync"
import { decodeText } from "../decode-text.ts"
import { REASONS } from "../reasons.ts"
import type { Extracted, Format } from "../schema.ts"
import { TextBuilder } from "../text-builder.ts"
import { dialectOf } from "./csv-dialect.ts"
import { TableRows } from "./table-rows.ts"

const LONGEST_ROW = 1_000_000

/** Comma-separated values, or values separated by another mark, as rows. */
export const readCsv: Format = async (bytes, _claims, progress) => {
  const { text, ...decoded } = decodeText(bytes)
  const { delimiter, start } = dialectOf(text)
  const table = text.slice(start)
  const read =
    readTable(table, { delimiter, quote: '"' }, progress) ??
    // A quotation that never ends is a mark like any other.
    readTable(table, { delimiter, quote: false }, progress) ??
    refuse()
  return { ...read, ...decoded }
}

function refuse(): never {
  throw REASONS.tooLarge()
}

/** Undefined where a row, or what is taken for a quotation, goes on and on. */
function readTable(
  text: string,
  marks: { delimiter: string; quote: '"' | false },
  progress: () => void,
): Extracted | undefined {
  const builder = new TextBuilder()
  const rows = new TableRows(builder)
  let number = 0
  const onRecord = (record: string[]) => {
    if (++number % 1000 === 0) progress()
    const cells = record.map((cell, column) => ({ column, text: cell.trim() }))
    rows.add(
      number,
      cells.filter(({ text }) => text),
    )
    return null
  }
  try {
    parse(text, {
      ...marks,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      on_record: onRecord,
    })
  } catch (error) {
    const { code = "" } = error as { code?: string }
    if (code === "CSV_MAX_RECORD_SIZE" || code === "CSV_QUOTE_NOT_CLOSED") return undefined
    if (code.startsWith("CSV_")) throw REASONS.corrupt("CSV file", error)
    throw error
  }
  rows.end()
  return builder.finish("csv")
}
