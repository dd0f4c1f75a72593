import { type Box, type Item, sizeOf, xOf, yOf } from "./items.ts"

interface Turned<T> {
  items: T[]
  box: Box
}

/**
 * The text of a page in each direction that it is written in, turned so that its lines run from left to right; first
 * the direction of most of it. Short texts that stand upright above a table are its cells, and count as such.
 */
export function upright<T extends Item>(items: readonly T[], box: Box): Turned<T>[] {
  if (!items.some((item) => quartersOf(item))) return [{ items: [...items], box }]
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(quartersOf(item))
    if (group) group.push(item)
    else groups.set(quartersOf(item), [item])
  }
  const lengthOf = (group: readonly T[]) => group.reduce((sum, { str }) => sum + str.length, 0)
  const [main, ...others] = [...groups].sort((a, b) => lengthOf(b[1]) - lengthOf(a[1]))
  if (!main) return []
  const result: Turned<T>[] = []
  const [quarters, mainItems] = main
  let straight = turned(mainItems, quarters)
  for (const [other, group] of others) {
    const cells = turned(group, quarters)
    const isUp = ((other - quarters) & 3) === 1
    if (isRow(turned(group, other))) straight = withRow(straight, cells, isUp)
    else result.push({ items: turned(group, other), box: turnedBox(box, other) })
  }
  return [{ items: straight, box: turnedBox(box, quarters) }, ...result]
}

/** Quarter turns to the left of the direction of reading. */
const quartersOf = ({ transform: [a = 1, b = 0] }: Item) =>
  b === 0 && a > 0 ? 0 : Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3

function turn(x: number, y: number, quarters: number): [number, number] {
  if (quarters === 1) return [y, -x]
  if (quarters === 2) return [-x, -y]
  return quarters === 3 ? [-y, x] : [x, y]
}

const turned = <T extends Item>(items: readonly T[], quarters: number): T[] =>
  items.map((item) => {
    const size = sizeOf(item)
    return { ...item, transform: [size, 0, 0, size, ...turn(xOf(item), yOf(item), quarters)] }
  })

function turnedBox([left, bottom, right, top]: Box, quarters: number): Box {
  const [a, b] = turn(left, bottom, quarters)
  const [c, d] = turn(right, top, quarters)
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** Whether texts begin at one height, each in a column of its own. */
function isRow(items: readonly Item[]): boolean {
  const cells = items.filter(({ str }) => str.trim())
  const [first] = cells
  return (
    first !== undefined &&
    cells.length > 1 &&
    cells.every((cell) => Math.abs(xOf(cell) - xOf(first)) < 2) &&
    cells.every((cell, at) => {
      const before = cells[at - 1]
      return !before || Math.abs(yOf(before) - yOf(cell)) > sizeOf(cell) * 1.5
    })
  )
}

/** Puts upright cells as one row above what stands below them. */
function withRow<T extends Item>(items: readonly T[], cells: readonly T[], isUp: boolean): T[] {
  const row = cells
    .filter(({ str }) => str.trim())
    .map((cell) => {
      const size = sizeOf(cell)
      const x = xOf(cell) - (isUp ? size : 0)
      return { ...cell, transform: [size, 0, 0, size, x, yOf(cell)], width: size, hasEOL: false }
    })
    .sort((a, b) => xOf(a) - xOf(b))
  const y = row[0] ? yOf(row[0]) : 0
  const at = items.findIndex((item) => item.str.trim() && yOf(item) < y)
  return at < 0 ? [...items, ...row] : [...items.slice(0, at), ...row, ...items.slice(at)]
}
