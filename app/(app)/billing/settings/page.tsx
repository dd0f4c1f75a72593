import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BillingForm } from "#components/billing/billing-form.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { canStripe, checkStripe, getBilling } from "#lib/domain/billing/billing.ts"
import { connectStripe, saveBilling } from "../actions.ts"
import { billingTabs } from "../billing-tabs.ts"

export const metadata: Metadata = {
  get title() {
    return words.billing.title
  },
}

/** How an agency charges its clients, and what stands on its invoices. */
export default async function BillingSettingsPage() {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  // Somebody may come back from Stripe; where that cannot be asked, what is known counts.
  const stored = await getBilling(ctx, {})
  const isOpen = canStripe() && stored.stripeAccountId !== null && stored.stripeReadyAt === null
  if (isOpen)
    await checkStripe(ctx, {}).catch((error) => ctx.log.error("Stripe could not be asked", {}, error))
  const billing = isOpen ? await getBilling(ctx, {}) : stored
  const allowed = may(ctx.principal, "clients.write")
  const { title, purpose, notAllowed } = words.billing
  return (
    <Page title={title} purpose={allowed ? purpose : notAllowed} tabs={billingTabs()}>
      <BillingForm
        action={saveBilling}
        billing={billing}
        stripe={canStripe() ? connectStripe : undefined}
        disabled={!allowed}
      />
    </Page>
  )
}
