import type Stripe from "stripe"
import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import type { Context } from "../../../core/context.ts"
import { LiveryError, notFound } from "../../../core/errors.ts"
import { transaction } from "../../../db/transaction.ts"
import { homeOf } from "../../branding/branding.ts"
import type { OfferedPlan } from "../../plans/schema.ts"
import { findOfferedPlan } from "../../price-list/price-list.ts"
import { agencyOf } from "../agency-of.ts"
import { readBilling } from "../profile.ts"
import { changePrice } from "./change-price.ts"
import { accountOf } from "./connect.ts"
import { customerOf } from "./customer-of.ts"
import { priceOf } from "./price-of.ts"
import { asked, stripe } from "./stripe-client.ts"
import { syncStripe } from "./sync-stripe.ts"

/** A trial at Stripe lasts at least this long. */
const SHORTEST_TRIAL_MS = 48 * 3_600_000

/**
 * Where a client pays for one of the plans that its agency offers: Stripe's own page, which leads back afterwards. One that
 * pays already gets the plan at once, the difference charged or credited; `url` is then null. Throws `not_found` for a plan
 * that is not offered, `unprocessable` for a free one and where the agency takes no payments by Stripe.
 */
export const startCheckout = procedure({
  permission: "ownership.write",
  input: z.strictObject({ planId: z.string() }),
  async run(ctx, { planId }): Promise<{ url: string | null }> {
    const agency = await agencyOf(ctx)
    const billing = await transaction(agency, readBilling, { readOnly: true })
    if (billing.mode !== "stripe")
      throw new LiveryError("unprocessable", "The agency takes no payments by Stripe")
    const plan = await findOfferedPlan(agency.account.id, planId)
    if (!plan) throw notFound("plan")
    if (plan.price === 0) throw new LiveryError("unprocessable", "A free plan is not paid for")
    const account = accountOf(billing)
    const { customer, running } = await customerOf(agency, account, ctx.account, plan)
    const price = await priceOf(account, { ...plan, planId: plan.id })
    if (running) {
      await changePrice(account, running, price)
      await syncStripe(agency, { clientId: ctx.account.id })
      return { url: null }
    }
    return { url: await pageOf(ctx, account, { customer, price, plan }) }
  },
})

/** Where a client sees at Stripe how it pays, changes its card, and cancels. Throws `not_found` before its first payment. */
export const openPortal = procedure({
  permission: "ownership.write",
  input: z.strictObject({}),
  async run(ctx): Promise<{ url: string }> {
    const agency = await agencyOf(ctx)
    const billing = await transaction(agency, readBilling, { readOnly: true })
    const row = await transaction(agency, ({ db }) =>
      db.subscription.findFirst({ where: { clientId: ctx.account.id } }),
    )
    if (!row?.customerId) throw notFound("subscription")
    const session = { customer: row.customerId, return_url: await ownPage(agency) }
    const { url } = await asked(
      stripe().billingPortal.sessions.create(session, { stripeAccount: accountOf(billing) }),
    )
    return { url }
  },
})

const ownPage = async ({ account }: Context) => `${(await homeOf(account.id)).canonicalUrl}/settings/plan`

async function pageOf(
  ctx: Context,
  account: string,
  {
    customer,
    price,
    plan,
  }: { customer: { id: string; trialEndsAt: Date | null }; price: Stripe.Price; plan: OfferedPlan },
): Promise<string> {
  const page = await ownPage(await agencyOf(ctx))
  const clientId = ctx.account.id
  const trial = trialOf(customer.trialEndsAt, plan)
  const session = await asked(
    stripe().checkout.sessions.create(
      {
        mode: "subscription",
        customer: customer.id,
        client_reference_id: clientId,
        line_items: [{ price: price.id, quantity: 1 }],
        subscription_data: { metadata: { clientId }, ...trial },
        allow_promotion_codes: true,
        success_url: `${page}?paid={CHECKOUT_SESSION_ID}`,
        cancel_url: page,
      },
      { stripeAccount: account },
    ),
  )
  if (!session.url) throw new LiveryError("upstream", "Stripe made no page to pay on", { system: "STRIPE" })
  return session.url
}

/** A trial that runs here goes on there, so that nobody pays for days that were promised free. */
const trialOf = (
  endsAt: Date | null,
  { trialDays }: OfferedPlan,
): { trial_end?: number; trial_period_days?: number } => {
  if (endsAt === null) return trialDays > 0 ? { trial_period_days: trialDays } : {}
  const left = endsAt.getTime() - Date.now()
  return left > SHORTEST_TRIAL_MS ? { trial_end: Math.floor(endsAt.getTime() / 1000) } : {}
}

/** Asks Stripe what the account pays for, for somebody who comes back from paying before Stripe has told of it. */
export const confirmPayment = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  run: async (ctx): Promise<void> => syncStripe(await agencyOf(ctx), { clientId: ctx.account.id }),
})
