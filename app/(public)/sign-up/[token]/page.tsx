import type { Metadata } from "next"
import { AuthPage } from "#components/auth/auth-page.tsx"
import { ConfirmForm } from "#components/auth/confirm-form.tsx"
import { LinkOver } from "#components/auth/link-over.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { findSignUp } from "#lib/domain/identity/identity.ts"
import { confirm } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.access.confirm.title
  },
  referrer: "no-referrer",
}

type Props = { params: Promise<{ token: string }> }

/** Where the link of a sign-up leads. Opening it makes nothing: programs that check mail open links too. */
export default async function ConfirmPage({ params }: Props) {
  const [{ token }, { brand, realmId }] = await Promise.all([params, currentHost()])
  const found = findSignUp(token, realmId)
  const { confirm: text } = words.access
  if (!found) return <LinkOver brand={brand} {...text.over} />
  return (
    <AuthPage brand={brand} title={text.title} lead={text.lead(found.email)}>
      <ConfirmForm action={confirm.bind(null, token)} email={found.email} />
    </AuthPage>
  )
}
