import type { Metadata } from "next"
import { AuthPage } from "#components/auth/auth-page.tsx"
import { LinkOver } from "#components/auth/link-over.tsx"
import { OneButtonForm } from "#components/auth/one-button-form.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { findEmailChange } from "#lib/domain/identity/identity.ts"
import { confirm } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.account.changeEmail.confirmTitle
  },
  referrer: "no-referrer",
}

type Props = { params: Promise<{ token: string }> }

/** Where the link to a new address leads. Opening it changes nothing: programs that check mail open links too. */
export default async function ChangeEmailPage({ params }: Props) {
  const [{ token }, { brand, realmId }] = await Promise.all([params, currentHost()])
  const found = await findEmailChange(token, realmId)
  const { changeEmail: text } = words.account
  if (!found) return <LinkOver brand={brand} {...text.over} />
  return (
    <AuthPage brand={brand} title={text.confirmTitle} lead={text.confirmLead(found.from, found.to)}>
      <OneButtonForm action={confirm.bind(null, token)} label={text.confirm} pending={text.confirming} />
    </AuthPage>
  )
}
