import type { Line } from "./lines-of.ts"

/** Lines that make a column, and characters of a usual one: less is a table. */
const FEWEST = 4
const PROSE = 22
/** A share of lines that go on in the middle of a sentence. */
const GO_ON = 0.3

/** Columns of prose that a page draws line by line, across: the left one first, then the right one. */
export function apartColumns(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at
    while (isPair(lines[end]) && (end === at || isAligned(lines[at], lines[end]))) end++
    const pairs = lines.slice(at, end)
    if (pairs.length >= FEWEST && isProse(pairs, 0) && isProse(pairs, 1))
      for (const side of [0, 1]) result.push(...pairs.map((line) => half(line, side)))
    else result.push(...lines.slice(at, Math.max(end, at + 1)))
    at = Math.max(end, at + 1)
  }
  return result
}

const isPair = (line: Line | undefined) => line?.cells.length === 2

const isAligned = (first: Line | undefined, line: Line | undefined) =>
  [0, 1].every((side) => Math.abs((first?.cells[side]?.x ?? 0) - (line?.cells[side]?.x ?? 0)) < 2)

function isProse(pairs: readonly Line[], side: number): boolean {
  const texts = pairs.map(({ cells }) => cells[side]?.text ?? "")
  const usual = texts.map(({ length }) => length).sort((a, b) => a - b)[texts.length >> 1] ?? 0
  const going = texts.slice(1).filter((text) => /^\p{Ll}/u.test(text)).length
  return usual >= PROSE && going >= (texts.length - 1) * GO_ON
}

function half(line: Line, side: number): Line {
  const cell = line.cells[side]
  return cell ? { ...line, ...cell, cells: [cell] } : line
}
