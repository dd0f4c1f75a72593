import type { Metadata } from "next"
import { AccountForm } from "#components/account/account-form.tsx"
import { PasswordForm } from "#components/account/password-form.tsx"
import { SignOutElsewhere } from "#components/account/sign-out-elsewhere.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { saveAccount, savePassword, signOutElsewhere } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.account.title
  },
}

/** Where a person changes what is theirs: name, password, sessions; and the name of the account they work in. */
export default async function AccountPage() {
  const { user, account, principal } = await requireSession()
  // The install's own account has the product's name.
  const company = account.kind === "platform" ? undefined : account.name
  return (
    <Page title={words.account.title} purpose={words.account.purpose}>
      <AccountForm
        action={saveAccount}
        values={{ name: user.name ?? "", email: user.email, company }}
        mayRename={may(principal, "account.write")}
      />
      <PasswordForm action={savePassword} email={user.email} isShared={account.isDemo} />
      <SignOutElsewhere end={signOutElsewhere} />
    </Page>
  )
}
