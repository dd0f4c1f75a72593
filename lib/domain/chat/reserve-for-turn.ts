import type { AccountFacts } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import type { Result, Statement } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import { chooseModel } from "../models/models.ts"
import {
  hasTokenLimit,
  type ReservedRow,
  type ReservedTokens,
  reserveTokensStatement,
} from "../plans/plans.ts"
import { budgetOf } from "./build-prompt.ts"
import { reservationFor, reservedBy } from "./token-meter.ts"

/** What every bot's instructions and passages add to what was said, in characters. */
const INSTRUCTIONS = 1000

export interface TurnReservation {
  /** What reserves them, last of its batch; none where tokens are not limited. */
  statements: Statement[]
  /** What is reserved, by the results of that batch. */
  reserved(results: readonly Result<unknown>[]): ReservedTokens
}

/** Tokens for the answer to a turn, where they are limited; `texts` is what its prompt will request, about. */
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
): TurnReservation {
  const period = at.toISOString().slice(0, 7)
  if (!hasTokenLimit(account))
    return { statements: [], reserved: () => ({ period, own: 0, partners: 0, note: null }) }
  const chosen = chooseModel(turn.model, account.features.models)
  const characters = texts.reduce(
    (sum, text) => sum + text.length,
    INSTRUCTIONS + (turn.backstory ?? "").length,
  )
  const note = answerId ? { messageId: answerId } : { reservationId: newId() }
  const request = reservationFor(Math.min(characters, budgetOf(chosen) * 2), chosen, { note, period })
  return {
    statements: [reserveTokensStatement(account, request)],
    reserved: (results) => reservedBy(request, results.at(-1) as Result<ReservedRow>),
  }
}
