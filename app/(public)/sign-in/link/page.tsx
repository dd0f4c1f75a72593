import type { Metadata } from "next"
import { AskByMailForm } from "#components/auth/ask-by-mail-form.tsx"
import { AuthLink, AuthPage } from "#components/auth/auth-page.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { safeRedirect } from "#lib/auth/safe-redirect.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { waysOf } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { ask } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.access.signInLink.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where a link by mail is asked for that signs in. */
export default async function AskForLinkPage({ searchParams }: Props) {
  const [{ callbackUrl }, host] = await Promise.all([searchParams, currentHost()])
  const [next, ways] = await Promise.all([safeRedirect(callbackUrl, host), waysOf(host.realmId)])
  const said = words.access.signInLink
  const back = <AuthLink href="/sign-in">{words.access.forgotten.back}</AuthLink>
  const sends = canMail() && ways.links
  return (
    <AuthPage brand={host.brand} title={said.title} lead={sends ? said.lead : said.off} footer={back}>
      {sends && <AskByMailForm action={ask} link="signInLink" next={next === "/" ? undefined : next} />}
    </AuthPage>
  )
}
