import type { Line } from "./lines-of.ts"

/** Lines that make a table of contents. */
const FEWEST = 3

/**
 * Leaves out tables of contents: names with numbers of pages behind them, most of which stand as lines of their own
 * elsewhere. A list of prices has names that do not.
 */
export function dropContents(pages: readonly Line[][]): Line[][] {
  const isEntry = (line: Line) => entryOf(line, pages.length) !== undefined
  if (pages.every((lines) => lines.filter(isEntry).length < FEWEST)) return [...pages]
  const known = new Set(pages.flatMap((lines) => lines.map(({ text }) => plain(text))))
  return pages.map((lines) => {
    const dropped = new Set<Line>()
    let block: Line[] = []
    const close = () => {
      const found = block.filter((line) => known.has(plain(entryOf(line, pages.length) ?? "")))
      if (block.length >= FEWEST && found.length * 2 > block.length)
        for (const line of block) dropped.add(line)
      block = []
    }
    for (const line of lines)
      if (isEntry(line)) block.push(line)
      else close()
    close()
    return dropped.size ? lines.filter((line) => !dropped.has(line)) : lines
  })
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim()

/** The name of "Name: 12" or "Name\t12", where there is such a page. */
function entryOf({ text, isLed, cells }: Line, pages: number): string | undefined {
  if (!isLed && cells.length !== 2) return undefined
  const [, name, number] = /^(.*\S)(?:: |\t)(\d{1,4})$/u.exec(text.slice(0, 300)) ?? []
  // The first pages are often not counted.
  return name && Number(number) > 0 && Number(number) <= pages + 20 ? name : undefined
}
