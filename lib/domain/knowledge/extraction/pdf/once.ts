import { type Item, sizeOf, xOf, yOf } from "./items.ts"

/** Parts of the type size within which the same text is the same print: bold and shadows are made by printing twice. */
const NEAR = 0.25
/** Points of one square of the map of what was printed. */
const SQUARE = 4

/** Leaves out what is printed again at nearly the same place. */
export function once<T extends Item>(items: readonly T[]): T[] {
  // Most texts stand on a page once: only from their second time on are they kept by place.
  const printed = new Map<string, T | Map<number, T>>()
  return items.map((item) => {
    if (!item.str || item.str === " ") return item
    const known = printed.get(item.str)
    if (!known) printed.set(item.str, item)
    else {
      const places = known instanceof Map ? known : new Map([[squareOf(known), known]])
      if (isPrinted(item, places)) return { ...item, str: "" }
      places.set(squareOf(item), item)
      printed.set(item.str, places)
    }
    return item
  })
}

const WIDE = 1 << 20
const squareOf = (item: Item) => Math.round(xOf(item) / SQUARE) * WIDE + Math.round(yOf(item) / SQUARE)

function isPrinted(item: Item, places: ReadonlyMap<number, Item>): boolean {
  const square = squareOf(item)
  for (const across of [-WIDE, 0, WIDE])
    for (const up of [-1, 0, 1]) {
      const other = places.get(square + across + up)
      if (other && isSamePlace(item, other)) return true
    }
  return false
}

const isSamePlace = (item: Item, other: Item) => {
  const near = sizeOf(item) * NEAR
  return (
    Math.abs(xOf(item) - xOf(other)) < Math.min(near, item.width / 2) &&
    Math.abs(yOf(item) - yOf(other)) < near
  )
}
