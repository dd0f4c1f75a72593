import { parse } from "csv-parse"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { decodeText, dialectOf } from "../knowledge/extraction/extraction.ts"
import { MAX_IMPORT_COLUMNS, MAX_IMPORT_ROWS } from "./schema.ts"

export interface Table {
  delimiter: string
  columns: string[]
  rows: { number: number; cells: string[] }[]
}

/** A row of more is none: a quotation that never ends, or no table. */
const LONGEST_ROW = 1_000_000
/** Read at once, so that a large file does not hold up everybody else. */
const PIECE = 64 * 1024

/**
 * A file of comma-separated values, or values separated by another mark, as a table; encoding and separator are found out as
 * for knowledge. Without a header (an address stands in the first row) columns are numbered. Throws `invalid_input`,
 * `unsupported_type` or `too_large`, in words for whoever gave the file.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw invalidInput("The file is empty", ["file"])
  const { text } = decodeText(bytes)
  const { delimiter, start } = dialectOf(text)
  const table = text.slice(start)
  const rows = (await readRows(table, delimiter, '"')) ?? (await readRows(table, delimiter, false))
  if (!rows) throw invalidInput("A row of the file is longer than a million characters", ["file"])
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""))
  const [header] = filled
  if (!header) throw invalidInput("The file has no rows", ["file"])
  const hasHeader = !header.cells.some((cell) => normaliseEmail(cell))
  const width = Math.max(...filled.slice(0, 100).map(({ cells }) => cells.length))
  const columns = columnNames(hasHeader ? header.cells : [], hasHeader ? header.cells.length : width)
  const contacts = hasHeader ? filled.slice(1) : filled
  if (!contacts.length) throw invalidInput("The file has a header and no rows below it", ["file"])
  if (columns.length > MAX_IMPORT_COLUMNS)
    throw new LiveryError("too_large", `The file has more than ${MAX_IMPORT_COLUMNS} columns`)
  return { delimiter, columns, rows: contacts }
}

/** Undefined where a row, or what is taken for a quotation, goes on and on. */
async function readRows(
  text: string,
  delimiter: string,
  quote: '"' | false,
): Promise<Table["rows"] | undefined> {
  const parser = parse({
    delimiter,
    quote,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  })
  const rows: Table["rows"] = []
  const writing = writeAll(parser, text)
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rows.push({ number: rows.length + 1, cells: record.map(cleaned) })
      if (rows.length > MAX_IMPORT_ROWS + 1)
        throw new LiveryError(
          "too_large",
          `The file has more than ${MAX_IMPORT_ROWS.toLocaleString("en")} rows`,
        )
    }
  } catch (error) {
    const { code = "" } = error as { code?: string }
    if (code === "CSV_MAX_RECORD_SIZE" || code === "CSV_QUOTE_NOT_CLOSED") return undefined
    if (code.startsWith("CSV_")) throw invalidInput("The file cannot be read as a table", ["file"])
    throw error
  } finally {
    parser.destroy()
    await writing
  }
  return rows
}

async function writeAll(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  const closed = new Promise((resolve) => parser.once("close", resolve))
  for (let at = 0; at < text.length && !parser.destroyed; at += PIECE) {
    const isFull = !parser.write(text.slice(at, at + PIECE))
    if (isFull) await Promise.race([new Promise((resolve) => parser.once("drain", resolve)), closed])
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (!parser.destroyed) parser.end()
}

/** As it can be stored, and without the apostrophe by which exports keep spreadsheets from running what follows. */
const cleaned = (cell: string): string =>
  cell
    .replaceAll("\0", "")
    .toWellFormed()
    .trim()
    .replace(/^'(?=\s*[=+\-@])/, "")

function columnNames(header: readonly string[], width: number): string[] {
  const names: string[] = []
  for (let at = 0; at < width; at++) {
    const plain = header[at]?.slice(0, 100) || `Column ${at + 1}`
    let name = plain
    for (let again = 2; names.includes(name); again++) name = `${plain} (${again})`
    names.push(name)
  }
  return names
}
