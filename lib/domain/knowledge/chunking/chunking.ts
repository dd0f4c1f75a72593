import { countTokens } from "../../../core/count-tokens.ts"
import { columnsAt } from "./columns-at.ts"
import type { Document, Part, Passage, SplitOptions } from "./schema.ts"
import { sectionsOf } from "./sections-of.ts"
import { piecesOf, type Unit, unitsOf } from "./units-of.ts"

const MAX_TOKENS = 256
/** Above so many rows of a table, several share a passage. */
const ROWS_OF_THEIR_OWN = 2000

/**
 * Cuts a document into passages at its headings, paragraphs, items, rows and sentences; small neighbours under the same
 * heading share one. Only a sentence that is too long by itself is cut, between words.
 */
export function splitPassages(document: Document, options: SplitOptions = {}): Passage[] {
  const { maxTokens = MAX_TOKENS } = options
  const { text, title = "", rows = [], pages = [] } = document
  const pageOf = finder(pages)
  const alone = rows.length <= ROWS_OF_THEIR_OWN
  const passages: Passage[] = []
  let next = 0
  for (const section of sectionsOf(document, rows.length ? [] : (options.separators ?? []))) {
    const first = next
    while ((rows[next]?.start ?? Number.POSITIVE_INFINITY) < section.end) next++
    const own = rows.slice(first, next)
    const units = own.length
      ? rowUnits(text, own, { maxTokens, alone })
      : unitsOf(text, section, { maxTokens, language: options.language })
    const rowOf = finder(own)
    const columnsOf = columnsAt(text, section)
    for (const { start, end, page: pageNumber } of packed(text, units, maxTokens, pageOf)) {
      const rowNumber = rowOf(start)
      passages.push({
        text: text.slice(start, end),
        heading: [section.heading || (rows.length ? title : ""), columnsOf(start)]
          .filter(Boolean)
          .join(" > "),
        start,
        end,
        ...(pageNumber !== undefined && { pageNumber }),
        ...(rowNumber !== undefined && { rowNumber }),
      })
    }
  }
  return passages.filter((passage) => /[\p{L}\p{N}]/u.test(passage.text))
}

interface RowOptions {
  maxTokens: number
  /** Whether every row is a passage by itself. */
  alone: boolean
}

function* rowUnits(text: string, rows: readonly Part[], { maxTokens, alone }: RowOptions): Generator<Unit> {
  for (const row of rows) {
    if (countTokens(text, row.start, row.end) <= maxTokens) yield { start: row.start, end: row.end, alone }
    else yield* piecesOf(text, row, { maxTokens })
  }
}

type PageOf = (offset: number) => number | undefined

/** Joins neighbours as long as they fit and begin on the same page, so that a page number is right for all of a passage. */
function* packed(
  text: string,
  units: Iterable<Unit>,
  maxTokens: number,
  pageOf: PageOf = () => undefined,
): Generator<Unit & { page: number | undefined }> {
  let open: (Unit & { page: number | undefined }) | undefined
  let tokens = 0
  for (const unit of units) {
    const size = countTokens(text, unit.start, unit.end)
    const page = pageOf(unit.start)
    const joins = open && !open.alone && !unit.alone && open.page === page
    if (open && joins && tokens + size <= maxTokens) {
      open.end = unit.end
      tokens += size
    } else {
      if (open) yield open
      open = { ...unit, page }
      tokens = size
    }
  }
  if (open) yield open
}

/** Finds the number of the part at an offset; offsets must come in rising order. */
function finder(parts: readonly Part[]): PageOf {
  let at = 0
  return (offset) => {
    while (at + 1 < parts.length && (parts[at + 1]?.start ?? 0) <= offset) at++
    return parts[at]?.number
  }
}
