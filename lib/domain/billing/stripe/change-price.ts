import type Stripe from "stripe"
import { asked, stripe } from "./stripe-client.ts"

/** Has a subscription go on at another price from now on; the difference is charged or credited at once. */
export async function changePrice(
  account: string,
  running: Stripe.Subscription,
  price: Stripe.Price,
): Promise<void> {
  const [item] = running.items.data
  if (!item || item.price.id === price.id) return
  await asked(
    stripe().subscriptions.update(
      running.id,
      {
        items: [{ id: item.id, price: price.id }],
        proration_behavior: "always_invoice",
        cancel_at_period_end: false,
      },
      { stripeAccount: account },
    ),
  )
}
