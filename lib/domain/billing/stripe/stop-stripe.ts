import Stripe from "stripe"
import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { enqueue } from "../../../db/enqueue.ts"
import { type Scope, transaction } from "../../../db/transaction.ts"
import { readBilling } from "../profile.ts"
import { asked, stripe } from "./stripe-client.ts"

/**
 * Ends what a client pays for at Stripe, within the agency's transaction: a job does it once that commits, and tries again
 * until Stripe has. For clients that go, or are charged no more.
 */
export async function stopStripe(ctx: Scope, clientId: string): Promise<void> {
  const where = { clientId, externalId: { not: null } }
  const paying = await ctx.db.subscription.findFirst({ where })
  if (!paying?.externalId) return
  const data = { externalId: null, status: "canceled" as const, endsAt: null, pastDueAt: null }
  await ctx.db.subscription.updateMany({ where, data })
  const { externalId } = paying
  await enqueue(ctx, "cancel-at-stripe", { externalId }, { key: `stripe:${externalId}` })
}

/** Has Stripe charge a subscription no more from now on. One that has ended already is left as it is. */
export const cancelAtStripe = procedure({
  permission: "clients.write",
  input: z.strictObject({ externalId: z.string() }),
  async run(ctx, { externalId }): Promise<void> {
    const { stripeAccountId } = await transaction(ctx, readBilling, { readOnly: true })
    if (!stripeAccountId) return
    const options = { stripeAccount: stripeAccountId }
    const ended = stripe().subscriptions.cancel(externalId, {}, options)
    await asked(
      ended.catch((error: unknown) => {
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404))
          throw error
      }),
    )
  },
})
