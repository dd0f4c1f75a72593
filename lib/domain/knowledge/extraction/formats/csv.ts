import { parse } from "csv-parse/sync"
import { decodeText } from "../decode-text.ts"
import { REASONS } from "../reasons.ts"
import type { Format } from "../schema.ts"
import { TextBuilder } from "../text-builder.ts"
import { TableRows } from "./table-rows.ts"

const LONGEST_ROW = 1_000_000

/** Comma-separated values, or values separated by another mark, as rows. */
export const readCsv: Format = async (bytes, _claims, progress) => {
  const text = decodeText(bytes)
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
  rows.end()
  return builder.finish("csv")
}

/** The separator that divides the first lines most evenly. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).split("\n").slice(0, 20).filter(Boolean)
  const score = (mark: string) => {
    const counts = sample.map((line) => line.split(mark).length - 1)
    return Math.min(...counts) * 100 + Math.max(...counts, 0)
  }
  return [",", ";", "\t", "|"].sort((a, b) => score(b) - score(a))[0] ?? ","
}
