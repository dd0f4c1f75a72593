/** The last row and column that a spreadsheet program knows. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_383

/** Where "B7" is: column 1 (they count from 0) of row 7. Undefined for a place that no sheet has. */
export function placeOf(reference: string | undefined): { column: number; row: number } | undefined {
  const [, letters = "", digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? "") ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = rowOf(digits)
  return row && column >= 0 && column <= LAST_COLUMN ? { column, row } : undefined
}

/** The number of a row; undefined for one that no sheet has, however a file came to name it. */
export function rowOf(number: string | undefined): number | undefined {
  const row = Number(number)
  return Number.isInteger(row) && row >= 1 && row <= LAST_ROW ? row : undefined
}
