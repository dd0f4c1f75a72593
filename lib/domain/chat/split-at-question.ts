import type { PromptRow } from "./prompt-messages.ts"

/** What was said last by a person, what was before it, and what has come after it. */
export function splitAtQuestion<Row extends PromptRow>(
  rows: readonly Row[],
): { history: Row[]; question: string | null; after: Row[] } {
  const at = rows.findLastIndex(({ type }) => type === "user")
  if (at < 0) return { history: [...rows], question: null, after: [] }
  return { history: rows.slice(0, at), question: rows[at]?.text ?? null, after: rows.slice(at + 1) }
}
