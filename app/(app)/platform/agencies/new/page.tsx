import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { NewAgencyForm } from "#components/platform/new-agency-form.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { defaultAccent } from "#lib/core/brand-shades.ts"
import { may } from "#lib/core/context.ts"
import { partnerAddress } from "#lib/domain/branding/branding.ts"
import { createAgency } from "../../actions.ts"
import { requirePlatform } from "../../require-platform.ts"

export const metadata: Metadata = {
  get title() {
    return words.platform.newAgency.title
  },
}

/** Where an administrator makes an agency: its name, its address and how it looks. */
export default async function NewAgencyPage() {
  const ctx = await requirePlatform()
  if (!may(ctx.principal, "clients.write")) notFound()
  const { title, purpose } = words.platform.newAgency
  return (
    <Page title={title} purpose={purpose}>
      <NewAgencyForm action={createAgency} accent={defaultAccent} example={partnerAddress("harbour")} />
    </Page>
  )
}
