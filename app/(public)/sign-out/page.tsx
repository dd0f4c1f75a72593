import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthPage } from "#components/auth/auth-page.tsx"
import { SignOutForm } from "#components/auth/sign-out-form.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { signOut } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.access.signOut.title
  },
}

/** For people without scripts, and where NextAuth sends a bare request to sign out. */
export default async function SignOutPage() {
  const { brand } = await currentHost()
  if (!(await sessionContext())) redirect("/sign-in")
  const { title, lead } = words.access.signOut
  return (
    <AuthPage brand={brand} title={title} lead={lead}>
      <SignOutForm action={signOut} />
    </AuthPage>
  )
}
