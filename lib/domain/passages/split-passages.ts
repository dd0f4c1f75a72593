import type { Extracted, Part } from "../extraction/schema.ts"
import { countTokens } from "./count-tokens.ts"
import type { Passage, SplitOptions } from "./schema.ts"
import { sectionsOf } from "./sections-of.ts"
import { piecesOf, type Unit, unitsOf } from "./units-of.ts"

const MAX_TOKENS = 256
/** Above so many rows of a table, several share a passage. */
const ROWS_OF_THEIR_OWN = 2000

/**
 * Cuts a document into passages at its headings, paragraphs, items, rows and sentences; small neighbours under the same
 * heading share one. Only a sentence that is too long by itself is cut, between words.
 */
export function splitPassages(extracted: Extracted, options: SplitOptions = {}): Passage[] {
  const { maxTokens = MAX_TOKENS } = options
  const { text, rows, pages = [] } = extracted
  if (rows) return rowPassages(extracted, rows, maxTokens)
  const pageOf = finder(pages)
  const passages: Passage[] = []
  for (const section of sectionsOf(extracted, options.separators ?? [])) {
    const units = unitsOf(text, section, { maxTokens, language: options.language })
    for (const { start, end, page: pageNumber } of packed(text, units, maxTokens, pageOf)) {
      passages.push({
        text: text.slice(start, end),
        heading: section.heading,
        start,
        end,
        ...(pageNumber !== undefined && { pageNumber }),
      })
    }
  }
  return passages.filter((passage) => /[\p{L}\p{N}]/u.test(passage.text))
}

function rowPassages(extracted: Extracted, rows: readonly Part[], maxTokens: number): Passage[] {
  const { text, title } = extracted
  const rowOf = finder(rows)
  const passages: Passage[] = []
  for (const { start, end } of packed(text, rowUnits(text, rows, maxTokens), maxTokens))
    passages.push({
      text: text.slice(start, end),
      heading: title ?? "",
      start,
      end,
      rowNumber: rowOf(start) ?? 1,
    })
  return passages
}

function* rowUnits(text: string, rows: readonly Part[], maxTokens: number): Generator<Unit> {
  const alone = rows.length <= ROWS_OF_THEIR_OWN
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
