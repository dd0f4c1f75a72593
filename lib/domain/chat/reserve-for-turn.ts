import type { AccountFacts } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import type { Result, Statement } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import { priceOf } from "../costs/costs.ts"
import { chooseModel, isBuiltin } from "../models/models.ts"
import {
  budgetsOfAnswer,
  hasTokenLimit,
  type ReservedCostRow,
  type ReservedRow,
  type ReservedTokens,
  reserveCostStatement,
  reservedCostBy,
  reserveTokensStatement,
} from "../plans/plans.ts"
import { budgetOf } from "./build-prompt.ts"
import { costFor, reservationFor, reservedBy } from "./token-meter.ts"

/** What every bot's instructions add to what was said, and what passages of its knowledge do, in characters. */
const INSTRUCTIONS = 1000
const PASSAGES = 12_000

export interface TurnReservation {
  /** What reserves them, last of its batch; none where neither tokens nor costs are limited. */
  statements: Statement[]
  /** What is reserved, by the results of that batch. */
  reserved(results: readonly Result<unknown>[]): ReservedTokens
}

/**
 * Tokens for the answer to a turn, and what it may cost, where these are limited; `texts` is what its prompt will request,
 * about. Of a model without a price no cost is known, and no budget holds it.
 */
export async function reserveForTurn(
  account: AccountFacts,
  {
    turn,
    texts,
    answerId,
    at,
  }: {
    turn: Pick<Turn, "model" | "backstory" | "botId" | "botBudget" | "visitorBudget" | "datasetId">
    texts: readonly string[]
    answerId: string | null
    /** When the turn is charged. */
    at: Date
  },
): Promise<TurnReservation> {
  const period = at.toISOString().slice(0, 7)
  const nothing = { period, own: 0, partners: 0, note: null, cost: null }
  const chosen = chooseModel(turn.model, account)
  // Who asks is known of stored answers alone.
  const visitors = answerId ? turn.visitorBudget : null
  const budgets = budgetsOfAnswer(account, { bots: turn.botBudget, visitors }, chosen.payer)
  const isLimited = hasTokenLimit(account)
  if (!isLimited && !budgets) return { statements: [], reserved: () => nothing }
  const price = budgets && !isBuiltin(chosen.name) ? await priceOf(chosen.name) : null
  if (!isLimited && !price) return { statements: [], reserved: () => nothing }
  const characters = texts.reduce(
    (sum, text) => sum + text.length,
    INSTRUCTIONS + (turn.backstory ?? "").length,
  )
  const note = answerId ? { messageId: answerId } : { reservationId: newId() }
  const most = budgetOf(chosen) * 2
  const request = reservationFor(Math.min(characters, most), chosen, { note, period })
  const all = Math.min(characters + (turn.datasetId ? PASSAGES : 0), most)
  const { botId } = turn
  const cost = budgets && price ? { budgets, botId, ...costFor(all, chosen, price), note, period } : null
  return {
    statements: [
      ...(isLimited ? [reserveTokensStatement(account, request)] : []),
      ...(cost ? [reserveCostStatement(account, cost)] : []),
    ],
    reserved(results) {
      const tokens = results.at(cost ? -2 : -1) as Result<ReservedRow>
      const money = cost && reservedCostBy(cost, results.at(-1) as Result<ReservedCostRow>)
      const held = isLimited ? reservedBy(request, tokens) : nothing
      // Without a note there is nothing to give back.
      return { ...held, note: isLimited || (money && !money.isSpent) ? note : null, cost: money }
    },
  }
}
