import type { NextStep } from "#components/home/next-steps.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import type { Billing } from "#lib/domain/billing/schema.ts"
import type { AgencyMonth } from "#lib/domain/clients/schema.ts"
import type { DomainView } from "#lib/domain/domains/schema.ts"
import type { listPlans } from "#lib/domain/price-list/price-list.ts"

interface Facts {
  month: Pick<AgencyMonth, "clients" | "bots">
  billing: Pick<Billing, "mode">
  domains: Pick<DomainView, "status">[]
  plans: Awaited<ReturnType<typeof listPlans>>
}

/** What this agency has done of the way from an empty install to a client that pays for a bot. */
export async function agencyStepsOf({ month, billing, domains, plans }: Facts): Promise<NextStep[]> {
  const { brand } = await currentHost()
  const { steps } = words.agencyHome
  const priced = plans.some(({ price, archivedAt }) => price > 0 && archivedAt === null)
  return [
    { key: "brand", ...steps.brand, done: Boolean(brand.logo || brand.promise), href: "/branding" },
    {
      key: "address",
      ...steps.address,
      done: domains.some(({ status }) => status === "verified"),
      href: "/addresses",
    },
    { key: "plan", ...steps.plan, done: priced, href: "/plans/new" },
    { key: "billing", ...steps.billing, done: billing.mode !== "off", href: "/billing/settings" },
    { key: "client", ...steps.client, done: month.clients > 0, href: "/clients" },
    { key: "bot", ...steps.bot, done: month.bots > 0, href: "/clients" },
  ]
}
