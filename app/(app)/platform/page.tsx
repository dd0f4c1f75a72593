import type { Metadata } from "next"
import { HealthFacts } from "#components/platform/health-facts.tsx"
import { NeedsLook } from "#components/platform-overview/needs-look.tsx"
import { OverviewFigures } from "#components/platform-overview/overview-figures.tsx"
import { OverviewTrends } from "#components/platform-overview/overview-trends.tsx"
import { UsesMost } from "#components/platform-overview/uses-most.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { failingPart, version } from "#lib/api/health.ts"
import { may } from "#lib/core/context.ts"
import { baseUrl } from "#lib/core/env.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { platformOverview } from "#lib/domain/platform/platform.ts"
import { requirePlatform } from "./require-platform.ts"

export const metadata: Metadata = {
  get title() {
    return words.platform.title
  },
}

/** Where an administrator begins: how the install goes, who uses it most, what needs a look, and its health. */
export default async function PlatformPage() {
  const ctx = await requirePlatform()
  const [failing, overview] = await Promise.all([failingPart(), platformOverview(ctx, {})])
  const { title, purpose, newAgency, empty } = words.platform
  const { most } = words.platform.overview
  const { currency } = overview
  return (
    <Page
      title={title}
      purpose={purpose}
      action={
        may(ctx.principal, "clients.write") && (
          <ButtonLink href="/platform/agencies/new" variant="primary">
            {newAgency.title}
          </ButtonLink>
        )
      }
      aside={<HealthFacts version={version} failing={failing} mails={canMail()} address={baseUrl()} />}
    >
      <div className="grid grid-cols-1 gap-10">
        <NeedsLook look={overview.look} />
        <OverviewFigures {...overview} />
        <OverviewTrends days={overview.days} />
        {overview.agencies.length > 0 && (
          <div className="grid grid-cols-1 gap-x-10 gap-y-8 xl:grid-cols-2">
            <UsesMost title={most.agencies} rows={overview.agencies} currency={currency} />
            <UsesMost title={most.clients} rows={overview.clients} currency={currency} />
          </div>
        )}
        {overview.accounts.agencies === 0 && (
          <EmptyState drawing={<Drawing of="bot" />} title={empty.title} text={empty.text} />
        )}
      </div>
    </Page>
  )
}
