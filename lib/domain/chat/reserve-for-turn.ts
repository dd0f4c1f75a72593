import type { AccountFacts } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import type { Call } from "../../db/hot/call.ts"
import type { Turn } from "../conversations/schema.ts"
import { chooseModel } from "../models/models.ts"
import { type HeldTokens, hasTokenLimit } from "../plans/plans.ts"
import { budgetOf } from "./build-prompt.ts"
import { heldOf, holdCalls, holdFor } from "./token-meter.ts"

/** What every bot's instructions and passages add to what was said, in characters. */
const INSTRUCTIONS = 1000

interface TurnHold {
  /** What has to be called to hold them, last of its statement. */
  calls: Call[]
  /** What is held, by what that statement returned. */
  held(returned: readonly unknown[]): HeldTokens
}

/** Tokens for the answer to a turn, where they are limited; `texts` is what its prompt will hold, about. */
export function reserveForTurn(
  account: AccountFacts,
  {
    turn,
    texts,
    answerId,
    at,
  }: {
    turn: Pick<Turn, "model" | "backstory">
    texts: readonly string[]
    answerId: string | null
    /** When the turn is charged. */
    at: Date
  },
): TurnHold {
  const period = at.toISOString().slice(0, 7)
  if (!hasTokenLimit(account)) return { calls: [], held: () => ({ period, own: 0, partners: 0, note: null }) }
  const chosen = chooseModel(turn.model)
  const characters = texts.reduce(
    (sum, text) => sum + text.length,
    INSTRUCTIONS + (turn.backstory ?? "").length,
  )
  const note = answerId ? { messageId: answerId } : { holdId: newId() }
  const hold = holdFor(Math.min(characters, budgetOf(chosen) * 2), chosen, { note, period })
  return { calls: holdCalls(account, hold), held: (returned) => heldOf(hold, returned.slice(-1)) }
}
