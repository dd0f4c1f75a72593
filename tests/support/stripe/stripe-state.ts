import { randomBytes } from "node:crypto"

export interface Price {
  id: string
  object: "price"
  product: string
  unit_amount: number
  currency: string
  lookup_key: string | null
  recurring: { interval: string }
  metadata: Record<string, string>
  active: true
}

export interface Subscription {
  id: string
  object: "subscription"
  customer: string
  status: string
  created: number
  cancel_at: number | null
  cancel_at_period_end: boolean
  trial_end: number | null
  metadata: Record<string, string>
  items: {
    object: "list"
    data: {
      id: string
      object: "subscription_item"
      price: Price
      current_period_start: number
      current_period_end: number
    }[]
  }
}

/** What one connected account at Stripe holds. */
export class AccountState {
  readonly products = new Map<string, { id: string; object: "product"; name: string; metadata: object }>()
  readonly prices = new Map<string, Price>()
  readonly customers = new Map<string, { id: string; object: "customer"; name: string; metadata: object }>()
  readonly sessions = new Map<string, CheckoutSession>()
  readonly subscriptions = new Map<string, Subscription>()
  /** Whether its owner has said all that Stripe wants to know, and where they came from. */
  isReady = false
  returnsTo = ""
}

export interface CheckoutSession {
  id: string
  object: "checkout.session"
  customer: string
  client_reference_id: string
  url: string
  success_url: string
  cancel_url: string
  status: string
  wanted: { price: string; metadata: Record<string, string>; trialEnd: number | null }
}

export const newStripeId = (prefix: string) => `${prefix}_${randomBytes(9).toString("hex")}`

export const seconds = (at: Date | number): number => Math.floor(Number(at) / 1000)

/** A subscription as it begins, in its trial or paid at once. */
export function beginSubscription(
  state: AccountState,
  {
    customer,
    price,
    metadata,
    trialEnd,
  }: { customer: string; price: Price } & Pick<CheckoutSession["wanted"], "metadata" | "trialEnd">,
): Subscription {
  const now = seconds(Date.now())
  const end = trialEnd ?? now + (price.recurring.interval === "year" ? 365 : 30) * 86_400
  const subscription: Subscription = {
    id: newStripeId("sub"),
    object: "subscription",
    customer,
    status: trialEnd ? "trialing" : "active",
    created: now,
    cancel_at: null,
    cancel_at_period_end: false,
    trial_end: trialEnd,
    metadata,
    items: {
      object: "list",
      data: [
        {
          id: newStripeId("si"),
          object: "subscription_item",
          price,
          current_period_start: now,
          current_period_end: end,
        },
      ],
    },
  }
  state.subscriptions.set(subscription.id, subscription)
  return subscription
}
