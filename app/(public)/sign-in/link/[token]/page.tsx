import type { Metadata } from "next"
import { AuthPage } from "#components/auth/auth-page.tsx"
import { LinkOver } from "#components/auth/link-over.tsx"
import { OneButtonForm } from "#components/auth/one-button-form.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { safeRedirect } from "#lib/auth/safe-redirect.ts"
import { findSignInLink } from "#lib/domain/identity/identity.ts"
import { enter } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.auth.signIn.submit
  },
  referrer: "no-referrer",
}

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Where a link that signs in leads. Opening it uses nothing up: programs that check mail open links too. */
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const [{ token }, { next: asked }, host] = await Promise.all([params, searchParams, currentHost()])
  const [found, next] = await Promise.all([findSignInLink(token, host), safeRedirect(asked, host)])
  const { signInLink } = words.access
  const { signIn } = words.auth
  if (found.state !== "open") return <LinkOver brand={host.brand} {...signInLink.states[found.state]} />
  return (
    <AuthPage
      brand={host.brand}
      title={signIn.title(host.brand.name)}
      lead={signInLink.openLead(found.email)}
    >
      <OneButtonForm action={enter.bind(null, token, next)} label={signIn.submit} pending={signIn.pending} />
    </AuthPage>
  )
}
