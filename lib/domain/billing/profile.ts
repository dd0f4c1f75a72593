import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { given } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { type Billing, BillingSettings, NO_BILLING } from "./schema.ts"

/** How the agency charges its clients. */
export const getBilling = query({
  permission: "clients.read",
  input: z.strictObject({}),
  run: (ctx): Promise<Billing> => readBilling(ctx),
})

/**
 * Changes what is named. From the moment that charging is on, every client on a plan with a price is charged. Throws
 * `invalid_input` where it is to be on and nobody is named as the seller: an invoice needs one, and where Stripe is to charge
 * and may not yet; `conflict` for another way of charging while clients pay by card.
 */
export const saveBilling = command({
  permission: "clients.write",
  input: BillingSettings,
  async run(ctx, settings): Promise<Billing> {
    const stored = await readBilling(ctx)
    const { nextNumber, stripeAccountId, stripeReadyAt, ...billing } = { ...stored, ...given(settings) }
    if (billing.mode === "stripe" && !stripeReadyAt)
      throw new LiveryError("invalid_input", "Finish the account at Stripe first", { path: ["mode"] })
    if (stored.mode === "stripe" && billing.mode !== "stripe") await assertNobodyPays(ctx)
    if (billing.mode !== "off" && !billing.sellerName)
      throw new LiveryError("invalid_input", "Say who sells: the name stands on every invoice", {
        path: ["sellerName"],
      })
    await ctx.db.billingProfile.upsert({
      where: { accountId: ctx.account.id },
      create: { ...billing, accountId: ctx.account.id },
      update: billing,
    })
    // Time that was not charged is not charged afterwards.
    if (stored.mode === "off" && billing.mode !== "off")
      await ctx.db.subscription.updateMany({
        where: { periodEnd: { lte: new Date() } },
        data: { status: "canceled" },
      })
    const between = stored.mode === billing.mode ? {} : { from: stored.mode, to: billing.mode }
    await recordEvent(ctx, "billing.updated", {}, { between })
    return { ...billing, nextNumber, stripeAccountId, stripeReadyAt }
  },
})

/** Throws `conflict` while clients pay by card: Stripe would go on charging them. */
async function assertNobodyPays(ctx: Scope): Promise<void> {
  const paying = await ctx.db.subscription.count({ where: { externalId: { not: null } } })
  if (paying > 0)
    throw new LiveryError("conflict", "Clients pay by card; end that on their pages first", {
      reason: "paying",
    })
}

/** How an agency charges, within a transaction of it. Throws `not_authorized` for accounts that are none. */
export async function readBilling(ctx: Scope): Promise<Billing> {
  assertCharges(ctx)
  const row = await ctx.db.billingProfile.findFirst()
  if (!row) return NO_BILLING
  const { accountId: _, updatedAt: __, ...billing } = row
  return billing
}

/** Throws `not_authorized` for accounts that are no agency: only that charges clients. */
export function assertCharges({ account }: Context): void {
  if (account.kind !== "partner") throw new LiveryError("not_authorized", "Only an agency charges clients")
}
