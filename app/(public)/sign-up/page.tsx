import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthLink, AuthPage } from "#components/auth/auth-page.tsx"
import { SignUpForm } from "#components/auth/sign-up-form.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { HOME } from "#lib/auth/home.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { signUp } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.auth.signUp.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignUpPage({ searchParams }: Props) {
  const { website } = await searchParams
  const { brand, kind, isActive } = await currentHost()
  if (await sessionContext()) redirect(HOME)
  if (kind === "platform" || !isActive) return <Closed brand={brand} isPlatform={kind === "platform"} />
  return (
    <AuthPage
      brand={brand}
      title={words.auth.signUp.title}
      lead={words.auth.signUp.lead(brand.name)}
      footer={
        <>
          {words.auth.signUp.other} <AuthLink href="/sign-in">{words.auth.signUp.otherLink}</AuthLink>
        </>
      }
    >
      <SignUpForm action={signUp} website={typeof website === "string" ? website.slice(0, 300) : undefined} />
    </AuthPage>
  )
}

function Closed({
  brand,
  isPlatform,
}: {
  brand: Parameters<typeof AuthPage>[0]["brand"]
  isPlatform: boolean
}) {
  const { closed } = words.access
  return (
    <AuthPage
      brand={brand}
      title={isPlatform ? closed.title : closed.suspendedTitle}
      footer={<AuthLink href="/sign-in">{closed.link}</AuthLink>}
    >
      <p className="text-13 text-muted">{isPlatform ? closed.text : closed.suspendedText}</p>
    </AuthPage>
  )
}
