import type { AccountFacts } from "../../core/context.ts"
import type { Result, Statement } from "../../db/wire/wire.ts"
import type { ReservationNote, ReservedCost } from "./token-reservation.ts"

/** Budgets that an answer has to stay within, in millionths of the platform's currency; null: there is none. */
interface Budgets {
  own: number | null
  partners: number | null
  bots: number | null
  /** What answers to one visitor of the bot may cost on a day. */
  visitors: number | null
  /** What was ever put into the account's wallet, and what the price of an answer is above its cost, in percent. */
  wallet: number | null
  markup: number
}

/**
 * The budgets of an answer's account, partner, bot and visitor; null where there are none at all. An answer by a key of the account's
 * own costs nobody else, and one by its partner's key is none of what the partner is allowed.
 */
export function budgetsOfAnswer(
  account: AccountFacts,
  { bots, visitors }: Pick<Budgets, "bots" | "visitors">,
  payer: "own" | "agency" | null,
): Budgets | null {
  if (payer === "own") return null
  const { budget: own, parentBudget, wallet, markup } = account
  const partners = payer === "agency" ? null : parentBudget
  const isFree = [own, partners, bots, visitors, wallet].every((budget) => budget === null)
  return isFree ? null : { own, partners, bots, visitors, wallet, markup }
}

/** How much an answer may ask of budgets. */
interface CostRequest {
  budgets: Budgets
  botId: string | null
  /** Less makes no answer; more is not needed. */
  least: bigint
  most: bigint
  period: string
  note: ReservationNote
}

/** What PostgreSQL answers: of each budget, as texts; null: one is spent. */
export interface ReservedCostRow {
  cost: [own: string, partners: string, bots: string, wallet: string, visitors: string] | null
}

/** Reserves of all budgets what an answer may cost, child first; a budget that is spent fails nothing. */
export const reserveCostStatement = (
  account: AccountFacts,
  { budgets, botId, least, most, period, note }: CostRequest,
): Statement<ReservedCostRow> => ({
  text: "select livery_hold_cost($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)::text[] as cost",
  values: [
    ...[account.id, account.parentId, botId, period, least.toString(), most.toString()],
    ...[budgets.own, budgets.partners, budgets.bots],
    "messageId" in note ? note.messageId : null,
    "reservationId" in note ? note.reservationId : null,
    ...[budgets.markup, budgets.wallet, budgets.visitors],
  ],
})

/** What a statement that reserves came to. */
export function reservedCostBy(
  { budgets, botId }: Pick<CostRequest, "budgets" | "botId">,
  { rows }: Result<ReservedCostRow>,
): ReservedCost {
  const cost = rows[0]?.cost
  const of = { budgets, botId }
  if (!cost)
    return { ...of, own: null, partners: null, bots: null, visitors: null, wallet: null, isSpent: true }
  const part = (budget: number | null, amount: string) => (budget === null ? null : BigInt(amount))
  return {
    ...of,
    own: part(budgets.own, cost[0]),
    partners: part(budgets.partners, cost[1]),
    bots: part(budgets.bots, cost[2]),
    visitors: part(budgets.visitors, cost[4]),
    // What the held part of its price comes to without the markup.
    wallet: budgets.wallet === null ? null : (BigInt(cost[3]) * 100n) / (100n + BigInt(budgets.markup)),
    isSpent: false,
  }
}

/** The least that is left of budgets for an answer that has cost so much; null: it is held by none. */
export function costLeft(
  { own, partners, bots, visitors, wallet }: ReservedCost,
  spent: bigint,
): bigint | null {
  const [least] = [own, partners, bots, visitors, wallet]
    .filter((part) => part !== null)
    .sort((a, b) => (a < b ? -1 : 1))
  return least === undefined ? null : least - spent
}
