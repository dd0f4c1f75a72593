import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthLink, AuthPage } from "#components/auth/auth-page.tsx"
import { PasskeyForm } from "#components/auth/passkey-form.tsx"
import { SecondStepForm } from "#components/auth/second-step-form.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { siteOf } from "#lib/auth/identify.ts"
import { safeRedirect } from "#lib/auth/safe-redirect.ts"
import { cookieName } from "#lib/auth/session-cookie.ts"
import { findSecondSteps } from "#lib/domain/identity/identity.ts"
import { askSecond, takeStep } from "../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.security.enter.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where somebody whose password was right shows that it is them: by a code or a passkey. */
export default async function SecondStepPage({ searchParams }: Props) {
  const host = await currentHost()
  const ticket = (await currentVisit()).cookies[cookieName(host, "second")] ?? ""
  const found = await findSecondSteps(ticket, host.realmId, siteOf(host))
  if (!found) redirect("/sign-in")
  const { next: asked } = await searchParams
  const next = await safeRedirect(asked, host)
  const leads = next === "/" ? {} : { next }
  const { enter } = words.security
  const { app, passkey, elsewhere, codes } = found.steps
  return (
    <AuthPage
      brand={host.brand}
      title={enter.title}
      lead={enter.lead(found.email)}
      footer={<AuthLink href="/sign-in">{enter.back}</AuthLink>}
    >
      <div className="grid gap-4">
        {(app || codes > 0) && <SecondStepForm action={takeStep} hasApp={app} {...leads} />}
        {passkey && <PasskeyForm action={takeStep} ask={askSecond} label={enter.usePasskey} {...leads} />}
        {!passkey && elsewhere.length > 0 && (
          <p className="text-13 text-muted">{enter.elsewhere(elsewhere.join(", "))}</p>
        )}
        <p className="text-12 text-muted">{enter.lost}</p>
      </div>
    </AuthPage>
  )
}
