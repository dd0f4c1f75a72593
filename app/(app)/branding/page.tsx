import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BrandForm } from "#components/branding/brand-form.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { saveBrand } from "./actions.ts"
import { brandingTabs } from "./branding-tabs.ts"

export const metadata: Metadata = {
  get title() {
    return words.branding.title
  },
}

/** How an agency's addresses look. */
export default async function BrandingPage() {
  const ctx = await requireSession()
  const { brand, accountId } = await currentHost()
  // An agency's people sign in at its own address, so this brand is theirs.
  if (ctx.account.kind !== "partner" || ctx.account.id !== accountId) notFound()
  const disabled = !may(ctx.principal, "account.write")
  return (
    <Page title={words.branding.title} purpose={words.branding.purpose} tabs={brandingTabs()}>
      {disabled && <p className="mb-6 border-b pb-6 text-13 text-muted">{words.branding.notAllowed}</p>}
      <BrandForm action={saveBrand} brand={brand} disabled={disabled} />
    </Page>
  )
}
