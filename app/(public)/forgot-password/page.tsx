import type { Metadata } from "next"
import { AskByMailForm } from "#components/auth/ask-by-mail-form.tsx"
import { AuthLink, AuthPage } from "#components/auth/auth-page.tsx"
import { Command } from "#components/auth/command.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { ask } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.access.forgotten.title
  },
}

/** The way back from a lost password: by mail, or by the people who can hand out a link where there is no mail. */
export default async function ForgotPasswordPage() {
  const { brand, kind } = await currentHost()
  const { forgotten } = words.access
  const back = <AuthLink href="/sign-in">{forgotten.back}</AuthLink>
  if (canMail())
    return (
      <AuthPage brand={brand} title={forgotten.title} lead={forgotten.lead} footer={back}>
        <AskByMailForm action={ask} link="forgotten" />
      </AuthPage>
    )
  const isPlatform = kind === "platform"
  return (
    <AuthPage
      brand={brand}
      title={forgotten.title}
      lead={isPlatform ? forgotten.byOperator : forgotten.byAgency(brand.name)}
      footer={back}
    >
      {isPlatform && <Command code={forgotten.command} />}
    </AuthPage>
  )
}
