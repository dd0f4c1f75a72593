/** A run of text as pdf.js gives it; `transform` is [a, b, c, d, x, y]. */
export interface Item {
  str: string
  transform: number[]
  width: number
  height: number
  hasEOL: boolean
}

export interface Line {
  text: string
  x: number
  /** Baseline from the bottom of the page, in points. */
  y: number
  right: number
  /** Type size in points, of the line's largest share of characters. */
  size: number
  /** Whether it stands in the page's upper or lower margin, where running heads are. */
  inMargin: boolean
}

/** Share of the page's height. */
const MARGIN = 0.1

/** The lines of a page, whose box is [left, bottom, right, top], in reading order. Wide gaps within a line become tabs: they are columns of a table. */
export function linesOf(items: readonly Item[], [, bottom = 0, , top = 0]: readonly number[]): Line[] {
  const lines: Line[] = []
  let open: Item[] = []
  const close = () => {
    const line = joined(open)
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

const y = (item: Item) => item.transform[5] ?? 0
const x = (item: Item) => item.transform[4] ?? 0
const size = (item: Item) => item.height || Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0) || 10

const isBelow = (last: Item, next: Item) =>
  Math.abs(y(last) - y(next)) > Math.max(size(last), size(next)) * 0.6

function joined(items: readonly Item[]): Line | undefined {
  let text = ""
  let right = 0
  const weights = new Map<number, number>()
  const [first] = items
  for (const item of items) {
    const gap = x(item) - right
    if (text && item.str.trim() && gap > size(item) * 1.8) text = `${text.trimEnd()}\t`
    else if (text && gap > size(item) * 0.15 && !text.endsWith(" ") && !item.str.startsWith(" ")) text += " "
    text += item.str
    if (item.str.trim()) right = x(item) + item.width
    const points = Math.round(size(item) * 2) / 2
    weights.set(points, (weights.get(points) ?? 0) + item.str.trim().length)
  }
  const clean = text
    .replace(/[ \u00a0]+/g, " ")
    .replace(/ ?\t[ \t]*/g, "\t")
    .trim()
  if (!first || !clean) return undefined
  const [largest] = [...weights].sort((a, b) => b[1] - a[1])
  return { text: clean, x: x(first), y: y(first), right, size: largest?.[0] ?? 10, inMargin: false }
}

/** Pieces of one line that the page draws as separate lines, such as the cells of a table. */
function merged(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  for (const line of lines) {
    const last = result.at(-1)
    if (last && Math.abs(last.y - line.y) < 1 && line.x > last.right) {
      const wide = line.x - last.right > line.size * 1.8
      result[result.length - 1] = {
        ...last,
        text: `${last.text}${wide ? "\t" : " "}${line.text}`,
        right: line.right,
      }
    } else result.push(line)
  }
  return result
}
