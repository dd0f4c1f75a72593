import type { AccountFacts } from "../../core/context.ts"
import type { Result, Statement } from "../../db/wire/wire.ts"
import type { ReservationNote, ReservedCost } from "./token-reservation.ts"

/** Budgets of a month that an answer has to stay within, in millionths of the platform's currency; null: there is none. */
interface Budgets {
  own: number | null
  partners: number | null
  bots: number | null
}

/**
 * The budgets of an answer's account, partner and bot; null where there are none at all. An answer by a key of the account's
 * own costs nobody else, and one by its partner's key is none of what the partner is allowed.
 */
export function monthlyBudgets(
  account: AccountFacts,
  botBudget: number | null,
  payer: "own" | "agency" | null,
): Budgets | null {
  if (payer === "own") return null
  const { budget: own, parentBudget } = account
  const partners = payer === "agency" ? null : parentBudget
  return own === null && partners === null && botBudget === null ? null : { own, partners, bots: botBudget }
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
  cost: [own: string, partners: string, bots: string] | null
}

/** Reserves of all budgets what an answer may cost, child first; a budget that is spent fails nothing. */
export const reserveCostStatement = (
  account: AccountFacts,
  { budgets, botId, least, most, period, note }: CostRequest,
): Statement<ReservedCostRow> => ({
  text: "select livery_hold_cost($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)::text[] as cost",
  values: [
    ...[account.id, account.parentId, botId, period, least.toString(), most.toString()],
    ...[budgets.own, budgets.partners, budgets.bots],
    "messageId" in note ? note.messageId : null,
    "reservationId" in note ? note.reservationId : null,
  ],
})

/** What a statement that reserves came to. */
export function reservedCostBy(
  { budgets, botId }: Pick<CostRequest, "budgets" | "botId">,
  { rows }: Result<ReservedCostRow>,
): ReservedCost {
  const cost = rows[0]?.cost
  const of = { budgets, botId }
  if (!cost) return { ...of, own: null, partners: null, bots: null, isSpent: true }
  const part = (budget: number | null, amount: string) => (budget === null ? null : BigInt(amount))
  return {
    ...of,
    own: part(budgets.own, cost[0]),
    partners: part(budgets.partners, cost[1]),
    bots: part(budgets.bots, cost[2]),
    isSpent: false,
  }
}

/** The least that is left of budgets for an answer that has cost so much; null: it is held by none. */
export function costLeft({ own, partners, bots }: ReservedCost, spent: bigint): bigint | null {
  const [least] = [own, partners, bots].filter((part) => part !== null).sort((a, b) => (a < b ? -1 : 1))
  return least === undefined ? null : least - spent
}
