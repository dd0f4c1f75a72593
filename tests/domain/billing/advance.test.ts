import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { advance } from "#lib/domain/billing/advance.ts"
import type { Charge, SubscriptionState, Terms } from "#lib/domain/billing/schema.ts"

const at = (day: string) => new Date(`${day}T10:00:00.000Z`)
const pro: Terms = {
  planId: "pro",
  name: "Pro",
  price: 3000,
  currency: "EUR",
  interval: "month",
  trialDays: 0,
}
const max: Terms = { ...pro, planId: "max", name: "Max", price: 9000 }
const free: Terms = { ...pro, planId: "free", name: "Free", price: 0 }

/** One step after another, as sweeps take them. */
function run(steps: [terms: Terms | null, day: string][]) {
  let state: SubscriptionState | null = null
  const charges: Charge[] = []
  for (const [terms, day] of steps) {
    const step = advance(state, terms, at(day))
    state = step.state
    charges.push(...step.charges)
  }
  return { state, charges }
}
const spans = (charges: Charge[]) =>
  charges.map(({ name, price, credit, periodStart, periodEnd }) => [
    ...[name, price, credit],
    ...[periodStart, periodEnd].map((date) => date.toISOString().slice(0, 10)),
  ])

describe("a plan with a price", () => {
  test("is charged ahead, and again with each period that begins", () => {
    const { charges, state } = run([
      [pro, "2026-01-31"],
      [pro, "2026-02-10"],
      [pro, "2026-02-28"],
      [pro, "2026-03-31"],
    ])
    // A month after the 31st of January is the 28th of February, and the day comes back in March.
    expect(spans(charges)).toEqual([
      ["Pro", 3000, 0, "2026-01-31", "2026-02-28"],
      ["Pro", 3000, 0, "2026-02-28", "2026-03-31"],
      ["Pro", 3000, 0, "2026-03-31", "2026-04-30"],
    ])
    expect(state).toMatchObject({ status: "active", credit: 0 })
  })

  test("is charged for each period that went by while nobody looked", () => {
    const { charges } = run([
      [pro, "2026-01-15"],
      [pro, "2026-04-20"],
    ])
    expect(spans(charges).map(([, , , from]) => from)).toEqual([
      "2026-01-15",
      "2026-02-15",
      "2026-03-15",
      "2026-04-15",
    ])
  })

  test("goes on at the price that holds when a period begins", () => {
    const dearer = { ...pro, price: 3500 }
    const { charges } = run([
      [pro, "2026-01-15"],
      [dearer, "2026-02-01"],
      [dearer, "2026-02-15"],
    ])
    expect(charges.map(({ price }) => price)).toEqual([3000, 3500])
  })

  test("begins with its trial, once", () => {
    const tried = { ...pro, trialDays: 14 }
    const trial = run([[tried, "2026-01-01"]])
    expect(trial.charges).toEqual([])
    expect(trial.state).toMatchObject({ status: "trialing", periodEnd: at("2026-01-15") })
    const { charges } = run([
      [tried, "2026-01-01"],
      [tried, "2026-01-15"],
      [null, "2026-01-20"],
      [tried, "2026-06-01"],
    ])
    expect(spans(charges).map(([, , , from]) => from)).toEqual(["2026-01-15", "2026-06-01"])
  })

  test("by the year comes back a year later, from a 29th of February too", () => {
    const yearly = { ...pro, interval: "year" as const }
    const { charges } = run([
      [yearly, "2028-02-29"],
      [yearly, "2029-03-01"],
      [yearly, "2032-03-01"],
    ])
    expect(spans(charges).map(([, , , from]) => from)).toEqual([
      "2028-02-29",
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
      "2032-02-29",
    ])
  })
})

describe("another plan", () => {
  test("in the middle of a period is charged at once, less what is left of the old one", () => {
    const { charges, state } = run([
      [pro, "2026-04-01"],
      [max, "2026-04-16"],
    ])
    expect(spans(charges)[1]).toEqual(["Max", 9000, 1500, "2026-04-16", "2026-05-16"])
    expect(state).toMatchObject({ planId: "max", credit: 0 })
  })

  test("that costs less leaves a credit, which later invoices use up", () => {
    const { charges, state } = run([
      [max, "2026-04-01"],
      [pro, "2026-04-02"],
      [pro, "2026-05-02"],
      [pro, "2026-06-02"],
    ])
    // 29 of 30 days of 9000 are left: 8700.
    expect(charges.map(({ price, credit }) => price - credit)).toEqual([9000, 0, 0, 300])
    expect(state).toMatchObject({ credit: 0 })
  })

  test("without a price ends it, and what is left waits for a plan with one", () => {
    const { charges, state } = run([
      [pro, "2026-04-01"],
      [free, "2026-04-16"],
    ])
    expect(charges).toHaveLength(1)
    expect(state).toMatchObject({ status: "canceled", credit: 1500 })
    const again = advance(state, pro, at("2026-09-01"))
    expect(again.charges[0]).toMatchObject({ credit: 1500, periodStart: at("2026-09-01") })
  })

  test("in another currency, or in a trial, is charged when what runs has ended", () => {
    const dollars = { ...max, currency: "USD" }
    const { charges, state } = run([
      [pro, "2026-04-01"],
      [dollars, "2026-04-10"],
    ])
    expect(charges).toHaveLength(1)
    expect(state).toMatchObject({ planId: "max", status: "trialing", periodEnd: at("2026-05-01") })
    const later = advance(state, dollars, at("2026-05-01"))
    expect(later.charges[0]).toMatchObject({ currency: "USD", price: 9000, credit: 0 })
    const tried = run([
      [{ ...pro, trialDays: 30 }, "2026-04-01"],
      [max, "2026-04-10"],
      [max, "2026-05-01"],
    ])
    expect(spans(tried.charges)).toEqual([["Max", 9000, 0, "2026-05-01", "2026-06-01"]])
  })
})

test("no money is lost or made by whatever changes of plans and times", () => {
  const plans = [pro, max, free, null, { ...pro, planId: "year", interval: "year" as const, price: 30_000 }]
  const step = fc.tuple(fc.nat(plans.length - 1), fc.nat(90 * 86_400_000))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let [now, state, charged, credited] = [
        at("2026-01-31").getTime(),
        null as SubscriptionState | null,
        0,
        0,
      ]
      for (const [plan, wait] of steps) {
        now += wait
        const before = state
        const done = advance(before, plans[plan] ?? null, new Date(now))
        const again = advance(done.state, plans[plan] ?? null, new Date(now))
        // Whoever works it out twice charges once.
        expect(again.charges).toEqual([])
        expect(again.state).toEqual(done.state)
        state = done.state
        for (const { price, credit, periodStart, periodEnd } of done.charges) {
          expect(credit).toBeLessThanOrEqual(price)
          expect(periodEnd > periodStart).toBe(true)
          charged += price
          credited += credit
        }
        if (!state) continue
        expect(state.credit).toBeGreaterThanOrEqual(0)
        if (state.status !== "canceled") expect(state.periodEnd.getTime()).toBeGreaterThan(now)
      }
      // A credit is money that was charged before.
      expect(credited + (state?.credit ?? 0)).toBeLessThanOrEqual(charged)
    }),
    { numRuns: 300 },
  )
})
