import type { TableRow } from "../formats/cell-kinds.ts"
import { findHeader } from "../formats/header-rows.ts"
import type { LineCell } from "./items.ts"
import type { Line } from "./lines-of.ts"

const MOST_COLUMNS = 40
const MOST_ROWS = 2000

interface Column {
  x: number
  right: number
}

/**
 * Writes the rows of tables with a header as pipe tables, where the places of their cells leave no doubt about the
 * columns: an empty cell stays empty, and a cell of several lines is one. Other lines are as before.
 */
export function markTables(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  let tables = 0
  for (let at = 0; at < lines.length; ) {
    const run = tableAt(lines, at)
    const rows = run && asTable(run, tables)
    if (rows) {
      tables++
      result.push(...rows)
    } else result.push(...(run ?? lines.slice(at, at + 1)))
    at += run?.length ?? 1
  }
  return result
}

/** Lines from here on with cells beside one another, and single cells among them that belong to one column. */
function tableAt(lines: readonly Line[], at: number): Line[] | undefined {
  const first = lines[at]
  if (!first || first.cells.length < 2) return undefined
  const run = [first]
  let columns = first.cells.length
  for (let next = at + 1; next < lines.length && run.length < MOST_ROWS; next++) {
    const [line, last] = [lines[next], run.at(-1)]
    if (!line || !last || last.y - line.y <= 0 || last.y - line.y > last.size * 4) break
    if (line.cells.length < 2 && !isCellOf(line, run, lines[next + 1])) break
    columns = Math.max(columns, line.cells.length)
    run.push(line)
  }
  while ((run.at(-1)?.cells.length ?? 0) < 2 && !isWrapped(run)) run.pop()
  return run.length > 1 && columns <= MOST_COLUMNS ? run : undefined
}

/** Whether a single cell begins where a cell of a row nearby does: the rest of one above, or a row that is else empty. */
function isCellOf(line: Line, run: readonly Line[], next: Line | undefined): boolean {
  const last = run.at(-1)
  const wide = run.findLast(({ cells }) => cells.length > 1)
  if (!last || !wide) return false
  const column = wide.cells.findIndex(({ x }) => Math.abs(x - line.x) < 2)
  const beside = wide.cells[column + 1]
  if (column < 0 || (beside && line.right > beside.x)) return false
  if (column > 0) return true
  return next !== undefined && next.cells.length > 1 && Math.abs(last.y - line.y - (line.y - next.y)) < 1
}

/** The last line goes on with a cell that is not of the first column. */
const isWrapped = (run: readonly Line[]) => (run.at(-1)?.x ?? 0) > (run[0]?.x ?? 0) + 2

function asTable(run: readonly Line[], table: number): Line[] | undefined {
  const columns = columnsOf(run)
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return undefined
  const rows: { line: Line; cells: Map<number, string> }[] = []
  const pitch = rowPitch(run)
  for (const [at, line] of run.entries()) {
    const placed = placedIn(columns, line.cells)
    if (!placed) return undefined
    const [above, last] = [run[at - 1], rows.at(-1)]
    const wraps = above && last && !placed.has(0) && above.y - line.y < pitch * 0.85
    if (!wraps) rows.push({ line, cells: placed })
    else
      for (const [column, text] of placed)
        last.cells.set(column, [last.cells.get(column), text].filter(Boolean).join(" "))
  }
  const sample = rows.map(({ cells }, number): TableRow => {
    return { number, cells: [...cells].map(([column, text]) => ({ column, text })) }
  })
  const header = findHeader(sample.slice(0, 30))
  if (!header) return undefined
  const written = (cells: ReadonlyMap<number, string>) =>
    `| ${columns.map((_, column) => (cells.get(column) ?? "").replaceAll("|", "\\|")).join(" | ")} |`
  const rule = `| ${columns.map(() => "---").join(" | ")} |`
  const first = header.at + header.height - 1
  return rows.flatMap(({ line, cells }, at) => {
    if (at < header.at) return [line]
    if (at < first) return []
    const text = at === first ? `${written(header.names)}\n${rule}` : written(cells)
    return [{ ...line, text, table }]
  })
}

/** Where cells stand, of all rows together: parts of the line that some cell covers, with room between them. */
function columnsOf(run: readonly Line[]): Column[] {
  const cells = run.flatMap((line) => line.cells).sort((a, b) => a.x - b.x)
  const columns: Column[] = []
  for (const { x, right } of cells) {
    const last = columns.at(-1)
    if (last && x < last.right + 1) last.right = Math.max(last.right, right)
    else columns.push({ x, right })
  }
  return columns
}

/** The cells by column; undefined where two stand in one. */
function placedIn(columns: readonly Column[], cells: readonly LineCell[]): Map<number, string> | undefined {
  const placed = new Map<number, string>()
  for (const { x, text } of cells) {
    const column = columns.findLastIndex((one) => one.x <= x + 0.01)
    if (placed.has(column)) return undefined
    placed.set(column, text)
  }
  return placed
}

/** The usual distance of rows that have a cell in the first column. */
function rowPitch(run: readonly Line[]): number {
  const left = Math.min(...run.map(({ x }) => x))
  const full = run.filter(({ x }) => x < left + 2)
  const gaps = full.slice(1).map((line, at) => (full[at]?.y ?? 0) - line.y)
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
}
