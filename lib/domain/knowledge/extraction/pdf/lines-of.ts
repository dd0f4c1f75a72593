import { repairText } from "../repair-text.ts"
import { hasLeaders, withoutLeaders } from "./dot-leaders.ts"
import { type Box, type Item, type LineCell, rightOf, sizeOf, xOf, yOf } from "./items.ts"
import { inReadingOrder, isRightToLeft, unshaped, withBracketsTurned } from "./right-to-left.ts"

export interface Line {
  /** Of its cells, with tabs between them. */
  text: string
  cells: LineCell[]
  x: number
  /** Baseline from the bottom of the page, in points. */
  y: number
  right: number
  /** Type size in points, of the line's largest share of characters. */
  size: number
  /** Whether it stands in the page's upper or lower margin, where running heads are. */
  inMargin: boolean
  /** Dots led from its name to its value. */
  isLed?: boolean
  /** The table of its page that it is a row of, written as such; see mark-tables.ts. */
  table?: number
}

/** Share of the page's height. */
const MARGIN = 0.1
/** Parts of the type size: a gap between words, and one between cells. */
const SPACE = 0.15
const COLUMN = 1.8
/** Cells of a line beyond which dots are no leaders. */
const MOST_LED = 60

/** The lines of a page in reading order. Wide gaps within a line divide cells: they are columns of a table. */
export function linesOf(items: readonly Item[], [, bottom, , top]: Box): Line[] {
  const lines: Line[] = []
  const leadsRight = isRightToLeft(items)
  let open: Item[] = []
  const close = () => {
    const line = joined(open, leadsRight)
    if (line) lines.push(line)
    open = []
  }
  for (const item of items) {
    const last = open.at(-1)
    if (last && isBelow(last, item)) close()
    if (item.str) open.push(item)
    if (item.hasEOL) close()
  }
  close()
  const margin = (top - bottom) * MARGIN
  return merged(lines).map((line) => ({
    ...line,
    inMargin: line.y < bottom + margin || line.y > top - margin,
  }))
}

const isBelow = (last: Item, next: Item) =>
  Math.abs(yOf(last) - yOf(next)) > Math.max(sizeOf(last), sizeOf(next)) * 0.6

function joined(found: readonly Item[], leadsRight: boolean): Line | undefined {
  const items = inReadingOrder(found, leadsRight)
  const cells: LineCell[] = []
  const weights = new Map<number, number>()
  let last: Item | undefined
  for (const item of items) {
    const cell = cells.at(-1)
    const gap = last ? gapBetween(last, item) : 0
    if (!cell || (item.str.trim() && gap > sizeOf(item) * COLUMN))
      cells.push({ text: item.str, x: xOf(item), right: rightOf(item) })
    else {
      const spaced = gap > sizeOf(item) * SPACE && !cell.text.endsWith(" ") && !item.str.startsWith(" ")
      cell.text += spaced ? ` ${item.str}` : item.str
      if (item.str.trim()) {
        cell.x = Math.min(cell.x, xOf(item))
        cell.right = Math.max(cell.right, rightOf(item))
      }
    }
    if (item.str.trim()) last = item
    const points = Math.round(sizeOf(item) * 2) / 2
    weights.set(points, (weights.get(points) ?? 0) + item.str.trim().length)
  }
  const [first] = found
  const shown = items.some(({ dir }) => dir === "rtl")
    ? (text: string) => withBracketsTurned(cleaned(text))
    : cleaned
  const filled = cells.map((cell) => ({ ...cell, text: shown(cell.text) })).filter(({ text }) => text)
  const clean = filled.length <= MOST_LED && hasLeaders(filled) ? withoutLeaders(filled) : filled
  if (!first || !clean.length) return undefined
  const [largest] = [...weights].sort((a, b) => b[1] - a[1])
  const line = lineOf(clean, yOf(first), largest?.[0] ?? 10)
  return clean === filled ? line : { ...line, isLed: true }
}

const cleaned = (text: string) =>
  repairText(unshaped(text).replaceAll("\0", ""))
    .replace(/[ \t\n\u00a0]+/g, " ")
    .trim()

const textOf = (cells: readonly LineCell[]) => cells.map((cell) => cell.text).join("\t")

function lineOf(cells: LineCell[], y: number, size: number): Line {
  let [x, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const cell of cells) {
    x = Math.min(x, cell.x)
    right = Math.max(right, cell.right)
  }
  return { text: textOf(cells), cells, x, y, right, size, inMargin: false }
}

/** The distance between two runs, whichever of them stands left. */
const gapBetween = (last: Item, next: Item) => Math.max(xOf(next) - rightOf(last), xOf(last) - rightOf(next))

/** Pieces of one line that the page draws as separate lines, such as the cells of a table. */
function merged(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  const joint = new Set<Line>()
  for (const line of lines) {
    const last = result.at(-1)
    if (last && Math.abs(last.y - line.y) < 1 && line.x > last.right) {
      append(last, line)
      joint.add(last)
    } else result.push(line)
  }
  for (const line of joint) line.text = textOf(line.cells)
  return result
}

/** Adds to a line, which is changed: a page may draw thousands of pieces of one. */
function append(last: Line, line: Line): void {
  const [left, [first, ...others]] = [last.cells.at(-1), line.cells]
  const wide = line.x - last.right > line.size * COLUMN
  if (left && first && !wide) {
    left.text += ` ${first.text}`
    left.right = first.right
    last.cells.push(...others)
  } else last.cells.push(...line.cells)
  last.right = line.right
  if (line.isLed) last.isLed = true
}
