import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { takeStripeEvent } from "#lib/domain/billing/billing.ts"
import { priceOf } from "#lib/domain/billing/stripe/price-of.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startEngine } from "#tests/support/engine.ts"
import type { SentEvent } from "#tests/support/stripe/stripe-server.ts"
import type { Price } from "#tests/support/stripe/stripe-state.ts"
import { useStripe } from "./connected.ts"

await useDatabase()
const { stripe, events, makePaying, work, deliver } = await useStripe()
await startEngine()

describe("events", () => {
  test("that are forged, old or about nobody of ours change nothing", async () => {
    const { subscription, account, clientId } = await makePaying()
    stripe.change(account, subscription, { status: "canceled" })
    const [event] = events.splice(0) as [SentEvent]
    const forged = { ...event, body: event.body.replace("canceled", "active") }
    for (const { body, signature } of [
      forged,
      { ...event, signature: "" },
      { ...event, signature: "t=1,v1=00" },
    ])
      await expect(takeStripeEvent(body, signature)).rejects.toMatchObject({ code: "invalid_input" })
    const other = await makePaying()
    stripe.change(account, { ...subscription, customer: "cus_unknown" }, {})
    // Another agency's account does not speak for this one's customers.
    stripe.change(other.account, subscription, {})
    await deliver()
    expect((await system().subscription.findFirst({ where: { clientId } }))?.status).toBe("active")
  })

  test("in 500 random orders, twice, late or lost in part, leave the state that Stripe has", async () => {
    const { account, clientId, subscription, pro, max } = await makePaying()
    const prices = await pricesOf(account, [pro, max])
    const step = fc.record({
      status: fc.constantFrom("active", "past_due", "trialing", "unpaid"),
      price: fc.nat(1),
      cancels: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (steps, random) => {
          for (const { status, price, cancels } of steps) {
            const item = subscription.items.data[0]
            if (item) item.price = prices[price] ?? item.price
            stripe.change(account, subscription, { status, cancel_at_period_end: cancels })
          }
          const sent = events.splice(0)
          const next = () => random.next().value as number
          // The last one to arrive comes after all changes; which it is, is chance.
          const order = [...sent, ...sent]
            .toSorted(() => (next() % 2 ? 1 : -1))
            .slice(0, 1 + (next() % (2 * sent.length)))
          for (const event of order) {
            await takeStripeEvent(event.body, event.signature)
            if (next() % 2) await work()
          }
          await work()
          const stored = await system().subscription.findFirstOrThrow({ where: { clientId } })
          const item = subscription.items.data[0]
          expect(stored.price).toBe(item?.price.unit_amount)
          expect(stored.status).toBe(subscription.status === "trialing" ? "trialing" : "active")
          expect(stored.pastDueAt !== null).toBe(["past_due", "unpaid"].includes(subscription.status))
          expect(stored.endsAt !== null).toBe(subscription.cancel_at_period_end)
          expect(stored.planId).toBe(item?.price.metadata.planId)
        },
      ),
      { numRuns: 500 },
    )
  }, 300_000)
})

/** The prices at Stripe of two plans. */
async function pricesOf(account: string, planIds: string[]): Promise<Price[]> {
  const terms = { name: "Plan", currency: "EUR", interval: "month" as const, trialDays: 0 }
  for (const [at, planId] of planIds.entries())
    await priceOf(account, { ...terms, planId, price: at ? 9000 : 3000 })
  const known = [...stripe.account(account).prices.values()]
  return planIds.map((planId) => known.find(({ metadata }) => metadata.planId === planId) as Price)
}
