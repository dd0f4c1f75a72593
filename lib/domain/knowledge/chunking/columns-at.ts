import { linesOf } from "../../markup/markup.ts"
import type { Span } from "./schema.ts"

const RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/

interface Table extends Span {
  columns: string
}

/**
 * The names of the columns of the table that an offset lies in, joined by " | ", where the passage that begins there
 * does not hold them itself: they go with the headings above it. Offsets come in rising order.
 */
export function columnsAt(text: string, { start, end }: Span): (offset: number) => string | undefined {
  const tables = [...tablesOf(text.slice(start, end), start)]
  let next = 0
  return (offset) => {
    while (next < tables.length && (tables[next]?.end ?? 0) <= offset) next++
    const table = tables[next]
    return table && table.start <= offset ? table.columns : undefined
  }
}

/** The rows of each table below its header, with the names that the header gives. */
function* tablesOf(section: string, offset: number): Generator<Table> {
  let above = ""
  let open: Table | undefined
  for (const line of linesOf(section)) {
    if (open && line.text.includes("|")) open.end = offset + line.end
    else if (open) {
      yield open
      open = undefined
    }
    if (!open && above.includes("|") && RULE.test(line.text)) {
      const cells = above
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|")
      const columns = cells.map((cell) => cell.trim()).join(" | ")
      open = { start: offset + line.end + 1, end: offset + line.end, columns }
    }
    above = line.text
  }
  if (open) yield open
}
