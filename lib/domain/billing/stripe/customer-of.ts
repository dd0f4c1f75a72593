import type Stripe from "stripe"
import type { AccountFacts, Context } from "../../../core/context.ts"
import { transaction } from "../../../db/transaction.ts"
import type { OfferedPlan } from "../../plans/schema.ts"
import { runningOf } from "./running-of.ts"
import { asked, stripe } from "./stripe-client.ts"

export interface Customer {
  id: string
  /** When the trial ends that a client has here; null where it had none. */
  trialEndsAt: Date | null
}

/**
 * The client as the agency's account at Stripe knows it, made at its first payment, which is for the plan `wanted`, and what
 * it pays for there.
 */
export async function customerOf(
  agency: Context,
  account: string,
  client: AccountFacts,
  wanted: OfferedPlan,
): Promise<{ customer: Customer; running: Stripe.Subscription | null }> {
  const clientId = client.id
  const { id: planId, price, currency, interval } = wanted
  const sold = { planId, price, currency, interval }
  const find = () =>
    transaction(agency, ({ db }) => db.subscription.findFirst({ where: { clientId } }), { readOnly: true })
  const stored = await find()
  const trialEndsAt = stored && !stored.externalId && stored.status === "trialing" ? stored.periodEnd : null
  if (stored?.customerId) {
    const running = await runningOf(account, stored.customerId)
    return {
      customer: { id: stored.customerId, trialEndsAt: stored.externalId ? new Date(0) : trialEndsAt },
      running,
    }
  }
  const { id } = await asked(
    stripe().customers.create(
      { name: client.name, metadata: { clientId } },
      { stripeAccount: account, idempotencyKey: `customer:${clientId}` },
    ),
  )
  await transaction(agency, async ({ db }) => {
    // One on a free plan, or on none, was never charged.
    const now = new Date()
    const begun = { ...sold, status: "canceled" as const, anchorAt: now, periodStart: now, periodEnd: now }
    await db.subscription.createMany({ data: [{ ...begun, clientId }], skipDuplicates: true })
    await db.subscription.updateMany({ where: { clientId }, data: { customerId: id } })
  })
  return { customer: { id, trialEndsAt }, running: null }
}
