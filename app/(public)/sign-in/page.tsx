import { Mail } from "lucide-react"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthLink, AuthPage } from "#components/auth/auth-page.tsx"
import { faultText } from "#components/auth/fault-text.ts"
import { PasskeyForm } from "#components/auth/passkey-form.tsx"
import { ProviderLink } from "#components/auth/provider-link.tsx"
import { ServiceLinks } from "#components/auth/service-links.tsx"
import { SignInForm } from "#components/auth/sign-in-form.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { homeOr } from "#lib/auth/home.ts"
import { safeRedirect } from "#lib/auth/safe-redirect.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { demoSignIns } from "#lib/domain/demo/demo.ts"
import { hasAdministrator } from "#lib/domain/identity/identity.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { waysOf } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { askPasskey, signIn, signInByPasskey } from "./actions.ts"
import { FirstAdmin } from "./first-admin.tsx"

export const metadata: Metadata = {
  get title() {
    return words.auth.signIn.submit
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error, demo } = await searchParams
  const host = await currentHost()
  const [next, session, signIns, ways] = await Promise.all([
    safeRedirect(callbackUrl, host),
    sessionContext(),
    // Filled in from the demo itself, whatever the address says, and only while there is one.
    demo === undefined ? [] : demoSignIns(host.realmId),
    waysOf(host.realmId),
  ])
  const filled = signIns.find((each) => each.as === demo)
  if (session && (!filled || filled.email === session.user.email)) redirect(homeOr(next))
  if (host.kind === "platform" && !(await hasAdministrator())) return <FirstAdmin brand={host.brand} />
  const leads = next === "/" ? "" : `?callbackUrl=${encodeURIComponent(next)}`
  const fault = typeof error === "string" ? faultText(error.split(".")[0] ?? "") : undefined
  return (
    <AuthPage
      brand={host.brand}
      title={words.auth.signIn.title(host.brand.name)}
      lead={filled && words.access.demo.note}
      footer={
        host.kind === "partner" && (
          <>
            {words.auth.signIn.other} <AuthLink href="/sign-up">{words.auth.signIn.otherLink}</AuthLink>
          </>
        )
      }
    >
      <div className="grid gap-4">
        <FormError text={fault} />
        <SignInForm action={signIn} next={next === "/" ? undefined : next} filled={filled} />
        {!filled && (
          <PasskeyForm
            action={signInByPasskey}
            ask={askPasskey}
            next={next === "/" ? undefined : next}
            label={words.security.enter.passkey}
          />
        )}
        {!filled && <ServiceLinks services={ways.services} next={next === "/" ? undefined : next} />}
        {!filled && ways.provider && (
          <ProviderLink label={ways.provider.label} next={next === "/" ? undefined : next} />
        )}
        {!filled && ways.links && canMail() && (
          <ButtonLink href={`/sign-in/link${leads}`} size="lg" className="h-9">
            <Mail aria-hidden />
            {words.access.signInLink.offer}
          </ButtonLink>
        )}
      </div>
    </AuthPage>
  )
}
