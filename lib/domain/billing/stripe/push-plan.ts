import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { partnerCommand } from "../../../db/partner.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { transaction } from "../../../db/transaction.ts"
import { readBilling } from "../profile.ts"
import type { Terms } from "../schema.ts"
import { changePrice } from "./change-price.ts"
import { priceOf } from "./price-of.ts"
import { runningOf } from "./running-of.ts"
import { asked, stripe } from "./stripe-client.ts"
import { syncStripe } from "./sync-stripe.ts"

const WORN = `select p.id as "planId", p.name, p.price, p.currency, p.interval, p."trialDays", s."customerId" from "Account" a
  join "Subscription" s on s."accountId" = a."parentId" and s."clientId" = a.id
  left join "Plan" p on p."accountId" = a."parentId" and p.id = a."planId"
  where a."parentId" = $1::uuid and a.id = $2::uuid and a."deletedAt" is null`

const wornBy = partnerCommand({
  permission: "clients.read",
  input: z.strictObject({ clientId: z.uuid() }),
  async run({ db, account }, { clientId }): Promise<(Terms & { customerId: string | null }) | undefined> {
    const { rows } = await sqlOf(db).query<Terms & { customerId: string | null }>({
      text: WORN,
      values: [account.id, clientId],
    })
    return rows[0]
  },
})

/**
 * Has Stripe charge a client for the plan that its agency has given it: at once, the difference charged or credited; a plan
 * without a price ends what it pays for, and the rest is credited there. Then keeps what Stripe says.
 */
export const pushPlan = procedure({
  permission: "clients.write",
  input: z.strictObject({ clientId: z.uuid() }),
  async run(ctx, { clientId }): Promise<void> {
    const [billing, worn] = [
      await transaction(ctx, readBilling, { readOnly: true }),
      await wornBy(ctx, { clientId }),
    ]
    const account = billing.stripeAccountId
    if (!worn?.customerId || !account) return
    const running = await runningOf(account, worn.customerId)
    if (running && worn.planId && worn.price > 0)
      await changePrice(account, running, await priceOf(account, worn))
    else if (running)
      await asked(stripe().subscriptions.cancel(running.id, { prorate: true }, { stripeAccount: account }))
    await syncStripe(ctx, { clientId })
  },
})
