import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { WaysForm } from "#components/branding/ways-form.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { PROVIDER_RETURN } from "#lib/auth/provider-flow.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { homeOf, slugAddressOf } from "#lib/domain/branding/branding.ts"
import { listClients } from "#lib/domain/clients/clients.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { getWays, servicesHere } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { brandingTabs } from "../branding-tabs.ts"
import { saveSignIn } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.branding.signIn.title
  },
}

/** How people sign in at an agency's addresses: by mailed links, and by a provider of its own. */
export default async function SignInWaysPage() {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const { id, name } = ctx.account
  const [ways, clients, home, slugAddress] = await Promise.all([
    getWays(ctx, {}),
    listClients(ctx, { at: { order: "desc", take: 100, meta: {} } }),
    homeOf(id),
    slugAddressOf(id),
  ])
  const places = [{ id, name }, ...clients.map((client) => ({ id: client.id, name: client.name }))]
  const chosen = ways.provider?.joins?.accountId
  const known = !chosen || places.some((place) => place.id === chosen)
  const allowed = may(ctx.principal, "ownership.write")
  const { title, purpose, notAllowed, unknownPlace } = words.branding.signIn
  return (
    <Page title={title} purpose={allowed ? purpose : notAllowed} tabs={brandingTabs()}>
      <WaysForm
        action={saveSignIn}
        ways={ways}
        services={servicesHere()}
        returns={[...new Set([home.canonicalUrl, ...(slugAddress ? [slugAddress] : [])])].map(
          (origin) => origin + PROVIDER_RETURN,
        )}
        places={known ? places : [...places, { id: chosen, name: unknownPlace }]}
        canMail={canMail()}
        disabled={!allowed}
      />
    </Page>
  )
}
