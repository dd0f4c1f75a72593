import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { LiveryError } from "../../../core/errors.ts"
import { transaction } from "../../../db/transaction.ts"
import { homeOf } from "../../branding/branding.ts"
import { recordEvent } from "../../events/events.ts"
import { assertCharges, readBilling } from "../profile.ts"
import { asked, stripe } from "./stripe-client.ts"

/**
 * Where an agency connects its own account at Stripe, or goes on where it left off; the link works once and for minutes.
 * Clients then pay the agency itself. Throws `upstream` where Stripe cannot be asked.
 */
export const connectStripe = procedure({
  permission: "ownership.write",
  input: z.strictObject({}),
  async run(ctx): Promise<{ url: string }> {
    assertCharges(ctx)
    const account = await ownAccount(ctx)
    const page = `${(await homeOf(ctx.account.id)).canonicalUrl}/billing/settings`
    const link = { account, type: "account_onboarding" as const, return_url: page, refresh_url: page }
    return { url: (await asked(stripe().accountLinks.create(link))).url }
  },
})

/** The agency's account, made at the first time; of two at once Stripe makes one, by the key. */
async function ownAccount(ctx: Parameters<typeof connectStripe>[0]): Promise<string> {
  const stored = await transaction(ctx, readBilling, { readOnly: true })
  if (stored.stripeAccountId) return stored.stripeAccountId
  const { id } = await asked(
    stripe().accounts.create(
      {
        type: "standard",
        business_profile: { name: ctx.account.name },
        metadata: { livery: ctx.account.id },
      },
      { idempotencyKey: `account:${ctx.account.id}` },
    ),
  )
  const accountId = ctx.account.id
  await transaction(ctx, ({ db }) =>
    db.billingProfile.upsert({
      where: { accountId },
      create: { accountId, stripeAccountId: id },
      update: { stripeAccountId: id },
    }),
  )
  return id
}

/** Asks Stripe whether the agency's account may take payments by now, and keeps the answer. */
export const checkStripe = procedure({
  permission: "clients.read",
  input: z.strictObject({}),
  async run(ctx): Promise<{ isReady: boolean }> {
    assertCharges(ctx)
    const stored = await transaction(ctx, readBilling, { readOnly: true })
    if (!stored.stripeAccountId) return { isReady: false }
    const account = await asked(stripe().accounts.retrieve(stored.stripeAccountId))
    const isReady = account.charges_enabled && account.details_submitted
    if (isReady === (stored.stripeReadyAt !== null)) return { isReady }
    await transaction(ctx, async (scope) => {
      await scope.db.billingProfile.updateMany({ data: { stripeReadyAt: isReady ? new Date() : null } })
      await recordEvent(scope, isReady ? "billing.connected" : "billing.disconnected", {})
    })
    return { isReady }
  },
})

/** The agency's account at Stripe, for a call in its name. Throws `unprocessable` where it may take no payments. */
export function accountOf({
  stripeAccountId,
  stripeReadyAt,
}: {
  stripeAccountId: string | null
  stripeReadyAt: Date | null
}): string {
  if (!stripeAccountId || !stripeReadyAt)
    throw new LiveryError("unprocessable", "The agency has not finished its account at Stripe")
  return stripeAccountId
}
