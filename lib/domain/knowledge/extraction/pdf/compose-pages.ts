import { TextBuilder } from "../text-builder.ts"
import { joinLines } from "./join-lines.ts"
import type { Line } from "./lines-of.ts"
import { markTables } from "./mark-tables.ts"

const LONGEST_HEADING = 140
const DEEPEST = 4
/** A share of the width that a line fills, under which it ends before its end. */
const EARLY = 0.6
/** Parts of the type size from one line of a paragraph to the next: above double spacing. */
const WIDEST_GAP = 2.6
const MOST_LINES = 5000

/** Joins the lines of all pages to paragraphs, list items, table rows and headings. */
export function composePages(pages: readonly Line[][]): TextBuilder {
  const builder = new TextBuilder()
  const body = bodySize(pages)
  const sizes = headingSizes(pages, body)
  const words = vocabulary(pages)
  let open = false
  for (const [index, lines] of pages.entries()) {
    const blocks = blocksOf(markTables(lines), sizes)
    let start: number | undefined
    for (const [at, block] of blocks.entries()) {
      const text = joinLines(
        block.lines.map((line) => line.text),
        words,
      )
      const goesOn = at === 0 && open && !block.level && /^[\p{Ll}\d(]/u.test(text)
      const begins = builder.length + (goesOn ? 1 : builder.length ? (block.tight ? 1 : 2) : 0)
      start ??= begins
      const title = block.level > 0 && isTitle(text)
      if (title) builder.heading(block.level, text)
      else builder.block(text, goesOn ? " " : block.tight ? "\n" : "\n\n")
      open = !title && /[\p{Ll}\p{N},;-]$/u.test(text) && !isRow(block)
    }
    start ??= builder.length
    builder.pages.push({ number: index + 1, start, end: builder.length })
  }
  return builder
}

/** Large type alone is no heading: a lead paragraph has it too. */
const isTitle = (text: string) => text.length <= LONGEST_HEADING && !(text.length > 60 && /[.;,]$/.test(text))

interface Block {
  lines: Line[]
  level: number
  /** Follows on the next line, not after a blank one: a list item or a row. */
  tight: boolean
}

const ITEM = /^([•◦▪‣·●○–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/

function blocksOf(lines: readonly Line[], sizes: readonly number[]): Block[] {
  const blocks: Block[] = []
  const usual = usualGap(lines)
  const right = Math.max(...lines.slice(0, MOST_LINES).map((line) => line.right))
  let last: Line | undefined
  for (const line of lines) {
    const block = blocks.at(-1)
    const found = line.text.length <= LONGEST_HEADING ? sizes.indexOf(line.size) + 1 : 0
    const row = isCells(line)
    const level = /\p{L}/u.test(line.text) && !row ? found : 0
    const listed = ITEM.test(line.text)
    const sameTable = line.table !== undefined && line.table === last?.table
    const otherTable = line.table !== last?.table
    const apart = !last || (!sameTable && (otherTable || isApart(last, line, usual)))
    const ended = last !== undefined && !level && endsEarly(last, line, right)
    if (block && !apart && level === block.level && !row && !listed && !ended && !isRow(block))
      block.lines.push(line)
    else
      blocks.push({
        lines: [line],
        level,
        tight: !apart && !level && !block?.level && (listed || row || ended || isRow(block)),
      })
    last = line
  }
  return blocks
}

const isRow = (block: Block | undefined) =>
  block?.lines.at(-1) !== undefined && isCells(block.lines.at(-1) as Line)
const isCells = (line: Line) => line.table !== undefined || line.isLed === true || line.text.includes("\t")

/** A line that leaves much room and a next one that does not go on with its sentence: lines of an address, say. */
const endsEarly = (last: Line, line: Line, right: number) =>
  last.right - last.x < (right - last.x) * EARLY &&
  !/[-,;\u00ad\u2010]$/u.test(last.text) &&
  /^[\p{Lu}\p{Lo}]/u.test(line.text)

/** A wider gap than usual, a change of type size or column, or a line that ends early before an indented one. */
const isApart = (last: Line, line: Line, usual: number) =>
  last.y - line.y > Math.min(usual * 1.35, line.size * WIDEST_GAP) ||
  line.y - last.y > line.size ||
  Math.abs(last.size - line.size) > 0.9 ||
  (line.x - last.x > line.size * 0.8 && line.x - last.x < line.size * 4 && /[.!?:]$/.test(last.text))

/** The most frequent distance between lines, in points. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, at) => Math.round(((lines[at]?.y ?? 0) - line.y) * 2) / 2)
  return mode(gaps.filter((gap) => gap > 0).map((gap) => [gap, 1])) ?? 12
}

const bodySize = (pages: readonly Line[][]) =>
  mode(pages.flatMap((lines) => lines.map((line): [number, number] => [line.size, line.text.length]))) ?? 10

/** Type sizes clearly above the body's, largest first: the levels of headings. */
function headingSizes(pages: readonly Line[][], body: number): number[] {
  const sizes = new Set(
    pages.flatMap((lines) => lines.map((line) => line.size)).filter((size) => size >= body * 1.12),
  )
  return [...sizes].sort((a, b) => b - a).slice(0, DEEPEST)
}

function mode(weighted: Iterable<readonly [number, number]>): number | undefined {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Every word that stands whole in the document; tells a broken word from a compound one. */
const vocabulary = (pages: readonly Line[][]): ReadonlySet<string> =>
  new Set(
    pages.flatMap((lines) =>
      lines.flatMap((line) => line.text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []),
    ),
  )
