import type Stripe from "stripe"
import type { Terms } from "../schema.ts"
import { amountAtStripe } from "./amount-at-stripe.ts"
import { asked, stripe } from "./stripe-client.ts"

/**
 * The price at Stripe that a plan's terms stand for, made when it is first needed. A price never changes there: other terms
 * are another one, of the same product. Its lookup key says plan and terms, so that whoever asks finds the same.
 */
export async function priceOf(account: string, terms: Terms): Promise<Stripe.Price> {
  const options = { stripeAccount: account }
  const key = lookupKeyOf(terms)
  const { data } = await asked(stripe().prices.list({ lookup_keys: [key], active: true, limit: 1 }, options))
  if (data[0]) return data[0]
  const product = await productOf(account, terms)
  return asked(
    stripe().prices.create(
      {
        product,
        currency: terms.currency.toLowerCase(),
        unit_amount: amountAtStripe(terms.price, terms.currency),
        recurring: { interval: terms.interval },
        lookup_key: key,
        transfer_lookup_key: true,
        metadata: { planId: terms.planId },
      },
      { ...options, idempotencyKey: `price:${key}` },
    ),
  )
}

const lookupKeyOf = ({ planId, price, currency, interval }: Terms): string =>
  [planId, price, currency.toLowerCase(), interval].join(":")

/** Products are called as their plan's id is, so that one is made but once. */
async function productOf(account: string, { planId, name }: Terms): Promise<string> {
  const options = { stripeAccount: account }
  const known = await stripe()
    .products.retrieve(planId, {}, options)
    .catch((error: Stripe.errors.StripeError) => {
      if (error.statusCode === 404) return null
      throw error
    })
  if (known) {
    if (known.name !== name) await asked(stripe().products.update(planId, { name }, options))
    return planId
  }
  const { id } = await asked(
    stripe().products.create(
      { id: planId, name, metadata: { planId } },
      { ...options, idempotencyKey: `product:${planId}` },
    ),
  )
  return id
}
