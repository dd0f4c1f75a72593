import { addIntervals, nextEnd } from "./periods.ts"
import type { Charge, SubscriptionState, Terms } from "./schema.ts"

const DAY = 86_400_000

/** Years of months: what is further behind than that is a clock gone wrong, not a debt. */
const MOST_PERIODS = 120

/**
 * What has come of a client's subscription by now, and what it is charged for that. Pure, so that whoever works it out
 * twice comes to the same; the caller keeps `state` and writes an invoice for each charge in one transaction.
 *
 * - A plan with a price begins with its trial, once in a client's life, and is charged ahead, period by period.
 * - Another plan in the middle of a period takes effect at once: what is left of the old period is credited to the day,
 *   the new one begins. In a trial, and where the currency differs, it is charged from the end of what runs.
 * - A period that has ended goes on with the plan and the price that hold then.
 * - A plan without a price, or none, ends the subscription; what is left of the period is credited for a later one.
 */
export function advance(
  before: SubscriptionState | null,
  terms: Terms | null,
  now: Date,
): { state: SubscriptionState | null; charges: Charge[] } {
  if (!terms || terms.price === 0) return { state: before && ended(before, now), charges: [] }
  if (!before) return begun(terms, now)
  if (before.status === "canceled") return renewed({ ...terms, credit: creditIn(terms, before) }, now)
  if (before.planId === terms.planId || before.periodEnd <= now) return gone(before, terms, now)
  if (before.status === "trialing" || before.currency !== terms.currency)
    return {
      state: { ...before, ...sold(terms), credit: creditIn(terms, before), status: "trialing" },
      charges: [],
    }
  return renewed({ ...terms, credit: before.credit + unused(before, now) }, now)
}

/** A credit in another currency cannot be taken off. */
const creditIn = ({ currency }: Terms, before: SubscriptionState) =>
  before.currency === currency ? before.credit : 0

const sold = ({ planId, price, currency, interval }: Terms) => ({ planId, price, currency, interval })

function begun(terms: Terms, now: Date) {
  if (!terms.trialDays) return renewed({ ...terms, credit: 0 }, now)
  const end = new Date(now.getTime() + terms.trialDays * DAY)
  const state: SubscriptionState = {
    ...sold(terms),
    status: "trialing",
    anchorAt: end,
    periodStart: now,
    periodEnd: end,
    credit: 0,
  }
  return { state, charges: [] }
}

/** A first period from `at` on, charged at once. */
function renewed(terms: Terms & { credit: number }, at: Date) {
  const state: SubscriptionState = {
    ...sold(terms),
    credit: terms.credit,
    status: "active",
    anchorAt: at,
    periodStart: at,
    periodEnd: addIntervals(at, 1, terms.interval),
  }
  return charged(state, terms.name)
}

/** All periods that have begun since. A plan that was chosen meanwhile counts from the end of what ran. */
function gone(before: SubscriptionState, terms: Terms, now: Date) {
  const charges: Charge[] = []
  let state = before
  while (state.periodEnd <= now && charges.length < MOST_PERIODS) {
    const begins = state.periodEnd
    const anchorAt = state.interval === terms.interval ? state.anchorAt : begins
    const next: SubscriptionState = {
      ...sold(terms),
      status: "active",
      anchorAt,
      credit: creditIn(terms, state),
      periodStart: begins,
      periodEnd: nextEnd(anchorAt, begins, terms.interval),
    }
    const step = charged(next, terms.name)
    state = step.state
    charges.push(...step.charges)
  }
  return { state, charges }
}

/** The charge for a state's whole period, less what it has as credit. */
function charged(state: SubscriptionState, name: string): { state: SubscriptionState; charges: Charge[] } {
  const { price, credit, currency, periodStart, periodEnd } = state
  const used = Math.min(credit, price)
  const charge: Charge = { name, price, credit: used, currency, periodStart, periodEnd }
  return { state: { ...state, credit: credit - used }, charges: [charge] }
}

function ended(before: SubscriptionState, now: Date): SubscriptionState {
  if (before.status === "canceled") return before
  const credit = before.credit + (before.status === "active" ? unused(before, now) : 0)
  return { ...before, status: "canceled", credit }
}

/** What a running period still holds, of what it was charged at; rounded down, never more than its price. */
function unused({ price, periodStart, periodEnd }: SubscriptionState, now: Date): number {
  const left = Math.max(0, periodEnd.getTime() - now.getTime())
  const whole = periodEnd.getTime() - periodStart.getTime()
  return Math.min(price, Math.floor((price * left) / whole))
}
