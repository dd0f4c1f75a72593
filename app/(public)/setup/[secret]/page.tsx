import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AdministratorForm } from "#components/auth/administrator-form.tsx"
import { AuthPage } from "#components/auth/auth-page.tsx"
import { LinkOver } from "#components/auth/link-over.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { isSetupOpen } from "#lib/domain/identity/identity.ts"
import { createAdministrator } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.access.setUp.title
  },
  referrer: "no-referrer",
}

type Props = { params: Promise<{ secret: string }> }

/** Where the address leads that a first start prints: whoever can read it makes the first administrator here. */
export default async function SetUpPage({ params }: Props) {
  const [{ secret }, { brand, kind }, { address }] = await Promise.all([
    params,
    currentHost(),
    currentVisit(),
  ])
  if (kind !== "platform") notFound()
  const { title, lead, over } = words.access.setUp
  if (!(await isSetupOpen(secret, address).catch(falseIfTooMany))) return <LinkOver brand={brand} {...over} />
  return (
    <AuthPage brand={brand} title={title} lead={lead}>
      <AdministratorForm action={createAdministrator.bind(null, secret)} />
    </AuthPage>
  )
}

function falseIfTooMany(error: unknown): false {
  if (isLiveryError(error) && error.code === "too_many_requests") return false
  throw error
}
