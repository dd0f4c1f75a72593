/** A run of text as pdf.js gives it; `transform` is [a, b, c, d, x, y]. */
export interface Item {
  str: string
  transform: number[]
  width: number
  height: number
  hasEOL: boolean
  /** "rtl" where it is written from right to left; `str` is in the order of reading. */
  dir?: string
}

/** A part of a line that a wide gap divides from the next. */
export interface LineCell {
  text: string
  x: number
  right: number
}

/** Left, bottom, right, top, in points. */
export type Box = readonly [number, number, number, number]

export const xOf = (item: Item): number => item.transform[4] ?? 0
export const yOf = (item: Item): number => item.transform[5] ?? 0
export const rightOf = (item: Item): number => xOf(item) + item.width
/** Type size in points. */
export const sizeOf = (item: Item): number =>
  item.height || Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0) || 10
