import { type Item, rightOf, sizeOf, xOf, yOf } from "./items.ts"

/** Parts of the type size that letters of one word stand apart at most, where they are set close. */
const CLOSE = 0.1
/** The same between words where no letter is set wide. */
const SPACE = 0.15
/** How much wider than the gap between letters one between words is at least. */
const WIDER = 1.5
/** Letters to a written space: of a line with fewer spaces, its gaps are looked at. */
const LONGEST_WORD = 12
/** Parts of the type size beyond which a gap divides columns. */
const COLUMN = 1.8

/** Letters as runs of text. Where they are set wide, the gaps of the line itself tell which of them divide words. */
export function wordsOf(letters: readonly Item[]): Item[] {
  const runs: Item[][] = []
  let run: Item[] = []
  for (const letter of letters) {
    const last = run.at(-1)
    if (last && !goesOn(last, letter)) {
      runs.push(run)
      run = []
    }
    run.push(letter)
  }
  runs.push(run)
  return runs.flatMap(itemsOf)
}

const goesOn = (last: Item, next: Item) =>
  Math.abs(yOf(last) - yOf(next)) < sizeOf(last) * 0.1 &&
  Math.abs(sizeOf(last) - sizeOf(next)) < 0.5 &&
  xOf(next) > xOf(last)

/** The runs of letters of one line and size. */
function itemsOf(run: readonly Item[]): Item[] {
  const drawn = run.filter(({ str }) => str.trim())
  const gaps = drawn.slice(1).map((letter, at) => xOf(letter) - rightOf(drawn[at] as Item))
  const between = spacesOf(run)
  const size = drawn[0] ? sizeOf(drawn[0]) : 10
  const usual = median(gaps)
  const isWritten = between.size * LONGEST_WORD >= drawn.length
  const isWide = usual > size * CLOSE
  const limit = isWide ? wordGap(gaps, usual) : size * SPACE
  const column = size * COLUMN + (isWide ? usual * 2 : 0)
  const items: Item[] = []
  for (const [at, letter] of drawn.entries()) {
    const last = items.at(-1)
    const gap = gaps[at - 1] ?? 0
    if (!last || gap > column) items.push({ ...letter })
    else {
      const spaced = between.has(letter) || (gap > limit && !isWritten)
      last.str += spaced ? ` ${letter.str}` : letter.str
      last.width = rightOf(letter) - xOf(last)
    }
  }
  return items
}

/** The letters that a written space stands before. */
function spacesOf(run: readonly Item[]): Set<Item> {
  const found = new Set<Item>()
  for (const [at, letter] of run.entries())
    if (letter.str.trim() && run[at - 1]?.str.trim() === "") found.add(letter)
  return found
}

/** Where the gaps of a line fall into narrow and wide ones: the middle of their largest step. Infinite where there is none. */
function wordGap(gaps: readonly number[], usual: number): number {
  const sorted = gaps.filter((gap) => gap >= usual).sort((a, b) => a - b)
  let [limit, widest] = [Number.POSITIVE_INFINITY, WIDER]
  for (const [at, gap] of sorted.entries()) {
    const before = sorted[at - 1]
    if (before === undefined || before <= 0 || gap / before < widest) continue
    widest = gap / before
    limit = (gap + before) / 2
  }
  return limit
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
