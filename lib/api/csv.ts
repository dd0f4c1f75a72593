/** One row of CSV, every cell quoted. A cell that a spreadsheet would run as a formula is disarmed by an apostrophe. */
export const csvRow = (cells: readonly unknown[]): string => `${cells.map(cellOf).join(",")}\r\n`

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '""'
  if (typeof value === "number") return `"${value}"`
  const text = typeof value === "object" ? JSON.stringify(value) : String(value)
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
