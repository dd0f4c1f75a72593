import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Landing } from "#components/landing/landing.tsx"
import { LandingPlans } from "#components/landing/landing-plans.tsx"
import { currentHost } from "#lib/auth/current-host.ts"
import { HOME } from "#lib/auth/home.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { demoSignIns } from "#lib/domain/demo/demo.ts"
import { hasAdministrator } from "#lib/domain/identity/identity.ts"
import { offeredPlans } from "#lib/domain/price-list/price-list.ts"
import { PlatformLanding } from "./platform-landing.tsx"

/** An agency wants to be found. The install's own front page has sign-ins of a demo and is for its operator. */
export async function generateMetadata(): Promise<Metadata> {
  const { kind, isActive } = await currentHost()
  return kind === "partner" && isActive ? { robots: { index: true, follow: true } } : {}
}

/** The front page of a host: its agency's brand, or Livery itself. People who are signed in go on to their work. */
export default async function FrontPage() {
  const { kind, brand, accountId, isActive } = await currentHost()
  if (await sessionContext()) redirect(HOME)
  if (kind === "platform") {
    const [signIns, hasAdmin] = await Promise.all([demoSignIns(), hasAdministrator()])
    return <PlatformLanding brand={brand} signIns={signIns} hasAdmin={hasAdmin} />
  }
  const plans = accountId && isActive ? await offeredPlans(accountId) : []
  return (
    <Landing
      brand={brand}
      {...(brand.promise && { promise: brand.promise })}
      plans={<LandingPlans plans={plans} />}
    />
  )
}
