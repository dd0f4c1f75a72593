import { type Item, xOf } from "./items.ts"

const LETTER = /\p{L}/u
/** Letters and signs as fonts shape them, which nobody types. */
const SHAPED = /[\ufb00-\ufdff\ufe70-\ufefc]+/g
/** Numbers with their signs, and everything between them. */
const NUMBER = /(\d(?:[\d.,:/+-]*\d)?)/
const CLOSING: Record<string, string> = { ")": "(", "]": "[", "»": "«" }
const OPENING = new Set(Object.values(CLOSING))

/** Whether most letters of a page are written from right to left, so that its lines are read that way. */
export function isRightToLeft(items: readonly Item[]): boolean {
  if (!items.some(({ dir }) => dir === "rtl")) return false
  let [right, left] = [0, 0]
  for (const { str, dir } of items) {
    const letters = str.match(/\p{L}/gu)?.length ?? 0
    if (dir === "rtl") right += letters
    else left += letters
  }
  return right > left
}

/** Letters as they are typed, whatever their place in a word: shaped ones of Arabic, ligatures of Latin. */
export const unshaped = (text: string): string =>
  text.replace(SHAPED, (shaped) => shaped.normalize("NFKC").replace(/ (?=\p{M})/gu, ""))

/**
 * Runs of a line with any from right to left, in the order of reading: the page's direction leads, and runs of the other
 * one keep theirs among themselves. Numbers and signs go with the words beside them, as Unicode's rules for both
 * directions (UAX 9) draw them.
 */
export function inReadingOrder(items: readonly Item[], leadsRight: boolean): readonly Item[] {
  if (!items.some(({ dir }) => dir === "rtl")) return items
  const drawn = items.filter(({ str }) => str.trim()).sort((a, b) => xOf(a) - xOf(b))
  const before = wordsBeside(drawn)
  const after = wordsBeside(drawn.toReversed()).reverse()
  const isReadFromRight = ({ str }: Item, at: number) => {
    if (LETTER.test(str)) return drawn[at]?.dir === "rtl"
    if (leadsRight) return before[at] !== "ltr" || !/\d/.test(str)
    return before[at] === "rtl" && after[at] === "rtl"
  }
  const runs: { isRtl: boolean; items: Item[] }[] = []
  for (const [at, item] of drawn.entries()) {
    const isRtl = isReadFromRight(item, at)
    const run = runs.at(-1)
    if (run?.isRtl === isRtl) run.items.push(item)
    else runs.push({ isRtl, items: [item] })
  }
  const ordered = runs.map((run) => (run.isRtl ? run.items.map(readFromRight).reverse() : run.items))
  return (leadsRight ? ordered.reverse() : ordered).flat()
}

/** The direction of the last word before each run. */
function wordsBeside(items: readonly Item[]): (string | undefined)[] {
  let last: string | undefined
  return items.map(({ str, dir }) => {
    const before = last
    if (LETTER.test(str)) last = dir
    return before
  })
}

/** Numbers and signs stand as they are drawn, from the left; between words from the right they are read backwards. */
function readFromRight(item: Item): Item {
  if (LETTER.test(item.str)) return item
  const parts = item.str.split(NUMBER).reverse()
  const turned = parts.map((part) => (/\d/.test(part) ? part : [...part].reverse().join("")))
  return { ...item, str: turned.join("") }
}

/**
 * A text from right to left with its brackets as they are typed: drawn, they open to the left. Only pairs that close
 * before they open are turned.
 */
export function withBracketsTurned(text: string): string {
  const signs = [...text]
  const open: number[] = []
  const closed: number[] = []
  for (const [at, sign] of signs.entries()) {
    const other = CLOSING[sign]
    if (OPENING.has(sign)) {
      const from = closed.at(-1)
      if (from === undefined || CLOSING[signs[from] ?? ""] !== sign) open.push(at)
      else {
        closed.pop()
        ;[signs[from], signs[at]] = [sign, signs[from] ?? ""]
      }
    } else if (other && open.pop() === undefined) closed.push(at)
  }
  return signs.join("")
}
