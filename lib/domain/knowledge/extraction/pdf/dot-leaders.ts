import type { LineCell } from "./items.ts"

/** Dots or lines that lead the eye from a name to its value, with or without spaces between them. */
const LEADER = /(?:[.·․‥…_](?: ?[.·․‥…_]){3,}|(?:… ?){2,})/u
const ONLY_LEADER = /^[.·․‥…_ ]{4,}$/u

export const hasLeaders = (cells: readonly LineCell[]): boolean => cells.some(({ text }) => LEADER.test(text))

/** The cells of a line with "name: value" where dots lead from one to the other. */
export function withoutLeaders(cells: readonly LineCell[]): LineCell[] {
  const result: LineCell[] = []
  let leads = false
  for (const cell of cells) {
    const last = result.at(-1)
    if (ONLY_LEADER.test(cell.text)) leads = true
    else if (last && (leads || endsInLeader(last.text) || startsWithLeader(cell.text))) {
      last.text = named(`${last.text} .... ${cell.text}`)
      last.right = cell.right
      leads = false
    } else result.push({ ...cell, text: endsInLeader(cell.text) ? cell.text : named(cell.text) })
  }
  return result.map((cell) => ({ ...cell, text: endsInLeader(cell.text) ? trimmed(cell.text) : cell.text }))
}

const endsInLeader = (text: string) => ONLY_LEADER.test(text.slice(-4)) && !ONLY_LEADER.test(text)
const startsWithLeader = (text: string) => ONLY_LEADER.test(text.slice(0, 4))

/** "Espresso .... 3" as "Espresso: 3"; what has no name or no value stays as it is. */
function named(text: string): string {
  const parts = text
    .split(LEADER)
    .map((part) => part.trim())
    .filter(Boolean)
  const [name, ...values] = parts
  if (!name || !values.length || !LEADER.test(text)) return text
  return `${name}${name.endsWith(":") ? "" : ":"} ${values.join(", ")}`
}

/** A form's "Name: ____" keeps its name. */
function trimmed(text: string): string {
  let end = text.length
  while (end > 0 && ".·․‥…_ ".includes(text[end - 1] ?? "")) end--
  return text.slice(0, end) || text
}
