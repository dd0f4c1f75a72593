import type Stripe from "stripe"
import { asked, stripe } from "./stripe-client.ts"

const OVER: ReadonlySet<string> = new Set(["canceled", "incomplete", "incomplete_expired"])

/** The subscription by which a customer pays, or may pay again; null where there is none. The newest, of several. */
export const runningOf = async (account: string, customer: string): Promise<Stripe.Subscription | null> =>
  (await allRunning(account, customer))[0] ?? null

/** All of them, the newest first: somebody who pays on two pages at once has two. */
export async function allRunning(account: string, customer: string): Promise<Stripe.Subscription[]> {
  const { data } = await asked(
    stripe().subscriptions.list({ customer, status: "all", limit: 100 }, { stripeAccount: account }),
  )
  const newest = data.toSorted((a, b) => b.created - a.created)
  return newest.filter(({ status }) => !OVER.has(status))
}
