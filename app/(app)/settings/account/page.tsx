import type { Metadata } from "next"
import { AccountForm } from "#components/account/account-form.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { accountTabs } from "../account-tabs.ts"
import { saveAccount } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.account.title
  },
}

/** Where a person changes what is theirs, and the name of the account they work in. */
export default async function AccountPage() {
  const { user, account, principal } = await requireSession()
  // The install's own account has the product's name.
  const company = account.kind === "platform" ? undefined : account.name
  return (
    <Page title={words.account.title} purpose={words.account.purpose} tabs={accountTabs}>
      <AccountForm
        action={saveAccount}
        values={{ name: user.name ?? "", email: user.email, company }}
        mayRename={may(principal, "account.write")}
      />
    </Page>
  )
}
