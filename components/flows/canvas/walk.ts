import type { FlowDocument } from "#lib/domain/flows/schema.ts"
import { inReadingOrder } from "../outline.ts"
import { linesOf } from "./graph.ts"

export type Direction = "ahead" | "back" | "next" | "previous"

/**
 * The block that a step from one leads to: ahead along its first exit that leads on, back to what leads to it (`cameFrom` where
 * that does), next and previous among what the same block leads to, else in reading order. Itself where there is none.
 */
export function walk(
  flow: FlowDocument,
  from: string,
  direction: Direction,
  cameFrom: string | null = null,
): string {
  const lines = linesOf(flow)
  if (direction === "ahead") return lines.find(({ source }) => source === from)?.target ?? from
  const before = lines.filter(({ target }) => target === from).map(({ source }) => source)
  const parent = cameFrom !== null && before.includes(cameFrom) ? cameFrom : before[0]
  if (direction === "back") return parent ?? from
  const siblings = [...new Set(lines.filter(({ source }) => source === parent).map(({ target }) => target))]
  const row = siblings.length > 1 ? siblings : inReadingOrder(flow).map(({ id }) => id)
  const at = row.indexOf(from) + (direction === "next" ? 1 : -1)
  return row[at] ?? from
}
