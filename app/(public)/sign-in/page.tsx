import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthLink, AuthPage } from "#components/auth/auth-page.tsx"
import { faultText } from "#components/auth/fault-text.ts"
import { SignInForm } from "#components/auth/sign-in-form.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import { words } from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { HOME } from "#lib/auth/home.ts"
import { safeRedirect } from "#lib/auth/safe-redirect.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { signIn } from "./actions.ts"

export const metadata: Metadata = { title: words.auth.signIn.submit }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams
  const host = await currentHost()
  const next = await safeRedirect(callbackUrl, host)
  if (await sessionContext()) redirect(next === "/" ? HOME : next)
  const fault = typeof error === "string" ? faultText(error.split(".")[0] ?? "") : undefined
  return (
    <AuthPage
      brand={host.brand}
      title={words.auth.signIn.title(host.brand.name)}
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
        <SignInForm action={signIn} next={next === "/" ? undefined : next} />
      </div>
    </AuthPage>
  )
}
