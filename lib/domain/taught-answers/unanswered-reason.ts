import type { UnansweredReason } from "./schema.ts"

/** Why a turn of that outcome goes on the list of unanswered questions; undefined when it does not. */
export function unansweredReason(
  { answered, reason }: { answered: boolean | null; reason: string | null },
  passages: readonly unknown[],
): UnansweredReason | undefined {
  if (answered !== false) return undefined
  if (reason === "wants_person") return "wants_person"
  return passages.length ? "not_known" : "nothing_found"
}
