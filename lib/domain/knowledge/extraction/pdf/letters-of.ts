import { getResolvedPDFJS } from "unpdf"
import { type Item, rightOf, sizeOf, xOf, yOf } from "./items.ts"
import type { PdfPage } from "./open-pdf.ts"

/** Three letters or more, each with a space behind it. */
const SPACED = /(?:^|\s)\S \S \S(?=\s|$)/u
/** Overlapping runs on a page that tell that each letter is printed twice. */
const OVERLAPS = 3

/** Whether runs of text are not enough to tell the words: letters stand wide apart, or are printed over one another. */
export function needsLetters(items: readonly Item[]): boolean {
  let overlaps = 0
  let singles = 0
  let last: Item | undefined
  for (const item of items) {
    if (item.dir === "rtl") return false
    if (!item.str.trim()) continue
    if (item.str.length > 4 && SPACED.test(item.str)) return true
    singles = item.str.length === 1 ? singles + 1 : 0
    if (singles > 3) return true
    if (last && overlapOf(last, item) > sizeOf(item) * 0.2 && ++overlaps >= OVERLAPS) return true
    last = item
  }
  return false
}

const overlapOf = (last: Item, next: Item) =>
  Math.abs(yOf(last) - yOf(next)) < 1 && xOf(next) >= xOf(last) && last.str !== next.str
    ? rightOf(last) - xOf(next)
    : 0

type Matrix = [number, number, number, number, number, number]
interface Glyph {
  unicode: string
  width: number
  isSpace: boolean
}
interface Font {
  vertical?: boolean
  isType3Font?: boolean
  fontMatrix?: number[]
}
interface State {
  at: Matrix
  font: string
  size: number
  letters: number
  words: number
  scale: number
  leading: number
  rise: number
}

/** Each letter of a page as an item of its own, spaces too; undefined where its fonts are written downwards or are drawings. */
export async function lettersOf(page: PdfPage): Promise<Item[] | undefined> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const items: Item[] = []
  const saved: State[] = []
  let state: State = {
    at: [1, 0, 0, 1, 0, 0],
    font: "",
    size: 0,
    letters: 0,
    words: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  let line: Matrix = [1, 0, 0, 1, 0, 0]
  let x = 0
  const move = (right: number, up: number) => {
    line = times(line, [1, 0, 0, 1, right, up])
    x = 0
  }
  const scaleOf = (name: string): number | undefined => {
    const font: Font = page.commonObjs.has(name) ? page.commonObjs.get(name) : {}
    return font.vertical || font.isType3Font ? undefined : (font.fontMatrix?.[0] ?? 0.001)
  }
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    if (operator === OPS.save) saved.push({ ...state })
    else if (operator === OPS.restore) state = saved.pop() ?? state
    else if (operator === OPS.transform) state.at = times(state.at, args)
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push({ ...state })
      if (args[0]) state.at = times(state.at, args[0])
    } else if (operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state
    else if (operator === OPS.beginText) {
      line = [1, 0, 0, 1, 0, 0]
      x = 0
    } else if (operator === OPS.setFont) [state.font, state.size] = args
    else if (operator === OPS.setCharSpacing) state.letters = args[0]
    else if (operator === OPS.setWordSpacing) state.words = args[0]
    else if (operator === OPS.setHScale) state.scale = args[0] / 100
    else if (operator === OPS.setLeading) state.leading = -args[0]
    else if (operator === OPS.setTextRise) state.rise = args[0]
    else if (operator === OPS.moveText) move(args[0], args[1])
    else if (operator === OPS.setLeadingMoveText) {
      state.leading = args[1]
      move(args[0], args[1])
    } else if (operator === OPS.nextLine) move(0, state.leading)
    else if (operator === OPS.setTextMatrix) {
      line = [...(args[0] as Iterable<number>)] as Matrix
      x = 0
    } else if (operator === OPS.showText) {
      const unit = scaleOf(state.font)
      if (unit === undefined) return undefined
      for (const glyph of args[0] as (Glyph | number | null)[]) {
        if (typeof glyph === "number") x -= (glyph / 1000) * state.size * state.scale
        else if (glyph) {
          const width = glyph.width * unit * state.size * state.scale
          items.push(itemOf(glyph, width, times(times(state.at, line), [1, 0, 0, 1, x, state.rise]), state))
          x += width + (state.letters + (glyph.isSpace ? state.words : 0)) * state.scale
        }
      }
    }
  }
  return items
}

function itemOf({ unicode }: Glyph, width: number, matrix: Matrix, { size }: State): Item {
  const [a, b, c, d] = matrix
  return {
    str: unicode.normalize("NFKC"),
    transform: [a * size, b * size, c * size, d * size, matrix[4], matrix[5]],
    width: width * Math.hypot(a, b),
    height: Math.hypot(c, d) * Math.abs(size),
    hasEOL: false,
  }
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
