import type { Metadata } from "next"
import { AuthPage } from "#components/auth/auth-page.tsx"
import { LinkOver } from "#components/auth/link-over.tsx"
import { OneButtonForm } from "#components/auth/one-button-form.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { findMails } from "#lib/domain/identity/identity.ts"
import { unsubscribe } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.access.unsubscribe.title
  },
  referrer: "no-referrer",
}

type Props = { params: Promise<{ token: string }> }

/** Where a mail's link to get no more of its kind leads. Opening it changes nothing: programs that check mail open links too. */
export default async function UnsubscribePage({ params }: Props) {
  const [{ token }, { brand, realmId }] = await Promise.all([params, currentHost()])
  const found = await findMails(token, realmId)
  const text = words.access.unsubscribe
  if (!found) return <LinkOver brand={brand} {...text.over} />
  const { mails, account, isOn } = found
  if (!isOn)
    return (
      <LinkOver brand={brand} title={text.done} text={text.doneOf[mails](account)} next={text.next[mails]} />
    )
  return (
    <AuthPage brand={brand} title={text.title} lead={text.leads[mails](account)}>
      <OneButtonForm action={unsubscribe.bind(null, token)} label={text.submit} pending={text.submitting} />
    </AuthPage>
  )
}
