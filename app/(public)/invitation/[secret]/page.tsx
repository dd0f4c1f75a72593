import type { Metadata } from "next"
import { AcceptForm } from "#components/auth/accept-form.tsx"
import { AuthPage } from "#components/auth/auth-page.tsx"
import { LinkOver } from "#components/auth/link-over.tsx"
import { ProviderLink } from "#components/auth/provider-link.tsx"
import { ServiceLinks } from "#components/auth/service-links.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { findInvitation } from "#lib/domain/identity/identity.ts"
import { isProviderOnly, waysOf } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { accept } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.access.invitation.title
  },
  referrer: "no-referrer",
}

type Props = { params: Promise<{ secret: string }> }

/** Where the link of an invitation leads: a name and a password, or what became of it. */
export default async function InvitationPage({ params }: Props) {
  const [{ secret }, { brand, realmId }] = await Promise.all([params, currentHost()])
  const found = await findInvitation(secret, realmId)
  const { invitation } = words.access
  if (found?.state !== "open")
    return <LinkOver brand={brand} {...invitation.states[found?.state ?? "unknown"](brand.name)} />
  const { account, email, isKnown } = found
  // Whoever signs in by their company's provider alone takes it up by signing in there.
  const { provider, services } = await waysOf(realmId)
  const ways = (await isProviderOnly(realmId, email)) ? provider : null
  const session = await sessionContext()
  const other = session && session.user.email !== email ? session.user.email : undefined
  return (
    <AuthPage
      brand={brand}
      title={account ? invitation.to(account) : invitation.title}
      lead={ways ? invitation.byProvider(email) : isKnown ? invitation.known(email) : invitation.lead(email)}
    >
      {ways ? (
        <ProviderLink label={ways.label} primary />
      ) : (
        <div className="grid gap-4">
          <AcceptForm action={accept.bind(null, secret)} email={email} isKnown={isKnown} signedInAs={other} />
          <ServiceLinks services={services} underForm />
        </div>
      )}
    </AuthPage>
  )
}
