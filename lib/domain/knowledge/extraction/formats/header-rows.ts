import { type CellKind, isYear, kindOf, type TableRow } from "./cell-kinds.ts"
import { namesColumn } from "./header-words.ts"

export interface Header {
  /** Which row of the sample is its first, and how many they are. */
  at: number
  height: 1 | 2
  /** By column. */
  names: Map<number, string>
}

/** Rows above a header: titles and notes. */
const MOST_ABOVE = 4
/** A share of a column's cells that tells its kind. */
const MOST = 0.6
const LONGEST_NAME = 80

/**
 * The rows that name a table's columns, found by what stands beneath: words above numbers are names, a number above
 * numbers is a value. `strict`: only where something speaks for it, not by the custom of a wide table's first row.
 */
export function findHeader(rows: readonly TableRow[], strict = false): Header | undefined {
  const sample = rows.map((row) => ({ ...row, cells: row.cells.filter(({ isCopy }) => !isCopy) }))
  const at = firstWide(sample)
  const head = sample[at]
  const below = sample.slice(at + 1).filter((row) => !isSame(row, head))
  if (!head || !below.length || isListOfFields(sample.slice(at))) return undefined
  const second = sample[at + 1]
  const grouped = second && sample.length > at + 2 ? twoRows(head, second, sample.slice(at + 2)) : undefined
  if (grouped) return { at, height: 2, names: distinct(grouped) }
  const score = scoreOf(head, below)
  const custom = !strict && head.cells.length > 2
  if (score < 0 || (score === 0 && !custom)) return undefined
  return { at, height: 1, names: distinct(head.cells.map(({ column, text }) => [column, text])) }
}

const isSame = (one: TableRow, other: TableRow | undefined) =>
  one.cells.length === other?.cells.length &&
  one.cells.every(({ text }, index) => text === other.cells[index]?.text)

/** The first row that is about as wide as those beneath it. */
function firstWide(sample: readonly TableRow[]): number {
  const widths = sample.map(({ cells }) => cells.length).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length / 2)] ?? 0
  const at = sample.findIndex(({ cells }) => cells.length > 1 && cells.length * 2 >= usual)
  return at > MOST_ABOVE ? -1 : at
}

/** Two columns whose first one holds the names: "Phone | 555", "Address | Lake Road 5". */
function isListOfFields(rows: readonly TableRow[]): boolean {
  if (rows.some(({ cells }) => cells.length > 2)) return false
  const fields = rows.slice(1).filter(({ cells }) => namesColumn(cells[0]?.text ?? "") === 2)
  return fields.length > 1 && fields.length * 3 >= rows.length
}

function scoreOf(head: TableRow, below: readonly TableRow[]): number {
  const beneath = valuesByColumn(below)
  let score = 0
  for (const { column, text } of head.cells) {
    const values = beneath.get(column) ?? []
    if (text.length > LONGEST_NAME || /[.!?]$/.test(text) || /\n/.test(text)) score -= 3
    else if (values.length) score += scoreOfName(text, values)
  }
  return score
}

function scoreOfName(text: string, values: readonly string[]): number {
  const own = kindOf(text)
  const kind = usualKind(values)
  if (isYear(text)) return kind === "number" && !values.every(isYear) ? 1 : -3
  if (own !== undefined && own !== "text") return own === kind ? -3 : -1
  if (own === undefined) return 0
  if (values.some((value) => value.toLowerCase() === text.toLowerCase())) return -2
  if (kind && kind !== "text") return 2
  const numbered = /\d/.test(text) && values.filter((value) => /\d/.test(value)).length * 2 >= values.length
  return numbered ? -1 : namesColumn(text)
}

/** Names in two rows: groups above names, or units beneath them. */
function twoRows(
  head: TableRow,
  second: TableRow,
  below: readonly TableRow[],
): [number, string][] | undefined {
  const isNamed = ({ cells }: TableRow) =>
    cells.every(
      ({ text }) => text.length <= LONGEST_NAME && (isYear(text) || (kindOf(text) ?? "text") === "text"),
    )
  if (!isNamed(head) || !isNamed(second)) return undefined
  const above = new Map(head.cells.map(({ column, text }) => [column, text]))
  const under = new Map(second.cells.map(({ column, text }) => [column, text]))
  const columns = [...new Set([...above.keys(), ...under.keys()])].sort((a, b) => a - b)
  const beneath = valuesByColumn(below)
  const typed = columns.filter((column) => (usualKind(beneath.get(column) ?? []) ?? "text") !== "text")
  const named = typed.filter((column) => under.has(column)).length
  const first = head.cells[0]?.column ?? 0
  const spans =
    new Set(above.values()).size < above.size ||
    columns.some((column) => column > first && !above.has(column) && under.has(column))
  if (!named || !(spans || (named > 1 && named === typed.length && head.cells.length > 2))) return undefined
  let group = ""
  return columns.map((column) => {
    group = above.get(column) ?? (under.has(column) ? group : "")
    const own = under.get(column) ?? ""
    return [column, own && own !== group ? `${group} ${own}`.trim() : group]
  })
}

/** The cells beneath, without those that stand for empty ones. */
function valuesByColumn(rows: readonly TableRow[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const { column, text } of rows.flatMap(({ cells }) => cells)) {
    if (kindOf(text) === undefined) continue
    const values = found.get(column)
    if (values) values.push(text)
    else found.set(column, [text])
  }
  return found
}

/** The usual kind of each column's cells. */
export const kindsOf = (rows: readonly TableRow[]): ReadonlyMap<number, CellKind | undefined> =>
  new Map([...valuesByColumn(rows)].map(([column, values]) => [column, usualKind(values)]))

function usualKind(values: readonly string[]): CellKind | undefined {
  const counts = new Map<CellKind, number>()
  for (const value of values) {
    const kind = kindOf(value)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const [kind, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (!kind) return undefined
  return count >= values.length * MOST ? kind : "text"
}

/** Equal names are numbered from the second on. */
function distinct(names: readonly (readonly [number, string])[]): Map<number, string> {
  const seen = new Map<string, number>()
  return new Map(
    names.map(([column, text]) => {
      const name = text.replace(/\s+/g, " ").replace(/\s*:$/, "")
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return [column, count > 1 ? `${name} (${count})` : name]
    }),
  )
}
