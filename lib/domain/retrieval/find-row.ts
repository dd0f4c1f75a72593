import { type Row, rowsOf } from "../markup/markup.ts"
import type { Span } from "./find-span.ts"
import { fold, words } from "./words.ts"

/**
 * The rows of `text` that a claim repeats with the names of their columns, such as "Oak – Beds: 2": every line of the
 * claim must be one, its words in the order of the row. The whole rows are the span.
 */
export function findRows(claim: string, text: string, header: readonly string[] = []): Span | undefined {
  const rows = rowsOf(text, header)
  if (!rows.length) return undefined
  const spoken = rows.map(spokenWords)
  let found: Span | undefined
  for (const line of claim.split("\n")) {
    const said = wordsIn(line)
    // What opens a list of rows names no value.
    if (!said.length || /[:：]\s*$/.test(line)) continue
    const at = rows.findIndex(({ fields }, i) => holds(spoken[i] ?? [], said) && names(fields, said))
    const row = rows[at]
    if (!row) return undefined
    found = { start: Math.min(found?.start ?? row.start, row.start), end: Math.max(found?.end ?? 0, row.end) }
  }
  return found
}

const wordsIn = (text: string) => words(text).map((word) => fold(word.text))

/** A row as it can be said: each value behind the name of its column. */
const spokenWords = ({ fields }: Row) => fields.flatMap(({ label, value }) => wordsIn(`${label} ${value}`))

/** Whether a row's words hold all that was said, in this order. */
function holds(row: readonly string[], said: readonly string[]): boolean {
  let at = 0
  for (const word of row) if (word === said[at]) at++
  return at === said.length
}

/** Whether at least one whole value was said beside the name of a column or another value. */
function names(fields: Row["fields"], said: readonly string[]): boolean {
  const values = fields.map(({ value }) => wordsIn(value)).filter((value) => value.length)
  const whole = values.filter((value) => said.join(" ").includes(value.join(" ")))
  return whole.length > 0 && said.length > (whole[0]?.length ?? 0)
}
