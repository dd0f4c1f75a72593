import type { Metadata } from "next"
import { AuthPage } from "#components/auth/auth-page.tsx"
import { LinkOver } from "#components/auth/link-over.tsx"
import { NewPasswordForm } from "#components/auth/new-password-form.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { findReset } from "#lib/domain/identity/identity.ts"
import { setPassword } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.access.newPassword.title
  },
  referrer: "no-referrer",
}

type Props = { params: Promise<{ secret: string }> }

/** Where a link to a new password leads. Opening it uses nothing up: programs that check mail open links too. */
export default async function NewPasswordPage({ params }: Props) {
  const [{ secret }, { brand, realmId }] = await Promise.all([params, currentHost()])
  const found = await findReset(secret, realmId)
  const { newPassword } = words.access
  if (found?.state !== "open")
    return <LinkOver brand={brand} {...newPassword.states[found?.state ?? "unknown"]} />
  return (
    <AuthPage brand={brand} title={newPassword.title} lead={newPassword.lead(found.email)}>
      <NewPasswordForm action={setPassword.bind(null, secret)} email={found.email} />
    </AuthPage>
  )
}
