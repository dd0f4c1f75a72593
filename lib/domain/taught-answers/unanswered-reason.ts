import { type AnsweredTurn, outcomeOf } from "./answer-outcome.ts"
import type { UnansweredReason } from "./schema.ts"

/** Why a turn goes on the list of unanswered questions; undefined when it does not, as an empty answer never does. */
export function unansweredReason(turn: AnsweredTurn): UnansweredReason | undefined {
  if (!turn.answer) return undefined
  const { answered, reason } = outcomeOf(turn)
  if (answered) return undefined
  if (reason === "wants_person") return "wants_person"
  return turn.passages.length ? "not_known" : "nothing_found"
}
