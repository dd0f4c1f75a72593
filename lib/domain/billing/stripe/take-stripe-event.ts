import Stripe from "stripe"
import { env } from "../../../core/env.ts"
import { LiveryError } from "../../../core/errors.ts"
import { enqueueInTurn } from "../../../db/enqueue.ts"
import { systemSql } from "../../../db/system.ts"

const WHOSE = `select s."accountId", s."clientId" from "BillingProfile" b
  join "Subscription" s on s."accountId" = b."accountId" and s."customerId" = $2
  where b."stripeAccountId" = $1`

/**
 * Takes an event that Stripe sends, which is only told apart from forgeries by its signature over these very bytes. What it
 * says is not believed further: it names a customer, and what that one pays for now is asked in a job that is queued before
 * this returns. Events of customers and accounts that are none of ours are passed over. Throws `invalid_input` for what
 * Stripe did not sign, or signed over five minutes ago.
 */
export async function takeStripeEvent(body: string, signature: string | null): Promise<void> {
  const { account, data } = verified(body, signature)
  const customer = customerIn(data.object as { object?: string; id?: string; customer?: unknown })
  if (!account || !customer) return
  const { rows } = await systemSql().query<{ accountId: string; clientId: string }>({
    text: WHOSE,
    values: [account, customer],
  })
  for (const { accountId, clientId } of rows)
    await enqueueInTurn(systemSql(), "sync-stripe", { accountId, clientId }, `stripe:${clientId}`)
}

function verified(body: string, signature: string | null): Stripe.Event {
  const secret = env().STRIPE_WEBHOOK_SECRET
  if (!secret) throw new LiveryError("not_found", "This install is not connected to Stripe")
  try {
    return Stripe.webhooks.constructEvent(body, signature ?? "", secret)
  } catch (cause) {
    throw new LiveryError("invalid_input", "Stripe did not sign this", {}, { cause })
  }
}

function customerIn(object: { object?: string; id?: string; customer?: unknown }): string | undefined {
  if (object.object === "customer") return object.id
  const { customer } = object
  if (typeof customer === "string") return customer
  return (customer as { id?: string } | null | undefined)?.id
}
