/** A line of a comparison; "gap": lines that stay and are left out. */
export interface DiffLine {
  kind: "same" | "removed" | "added" | "gap"
  text: string
}

/** Comparisons beyond so many pairs of lines show the whole text as replaced. */
const MOST_PAIRS = 1_000_000
/** Lines that stay, shown around a change. */
const AROUND = 1

/** What differs between two texts, line by line, with a line of what stays around each change; [] where nothing does. */
export function lineDiff(before: string, after: string): DiffLine[] {
  if (before === after) return []
  return folded(compared(linesOf(before), linesOf(after)))
}

const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n"))

function compared(before: string[], after: string[]): DiffLine[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++
  const same = (text: string): DiffLine => ({ kind: "same", text })
  return [
    ...before.slice(0, start).map(same),
    ...between(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ]
}

/** By the longest common subsequence of lines. */
function between(before: string[], after: string[]): DiffLine[] {
  const removed = (text: string): DiffLine => ({ kind: "removed", text })
  const added = (text: string): DiffLine => ({ kind: "added", text })
  if (before.length * after.length > MOST_PAIRS) return [...before.map(removed), ...after.map(added)]
  const width = after.length + 1
  const longest = new Uint32Array((before.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      longest[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const lines: DiffLine[] = []
  let [row, column] = [0, 0]
  while (row < before.length && column < after.length) {
    const [old = "", text = ""] = [before[row], after[column]]
    if (old === text) {
      lines.push({ kind: "same", text })
      row++
      column++
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      lines.push(removed(old))
      row++
    } else {
      lines.push(added(text))
      column++
    }
  }
  return [...lines, ...before.slice(row).map(removed), ...after.slice(column).map(added)]
}

/** Long runs of lines that stay, as one gap. */
function folded(lines: DiffLine[]): DiffLine[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== "same"),
  )
  return lines.flatMap((line, index) => {
    if (isNear[index]) return [line]
    return index > 0 && !isNear[index - 1] ? [] : [{ kind: "gap" as const, text: "" }]
  })
}
