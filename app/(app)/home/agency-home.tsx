import { ClientsToLookAt } from "#components/agency-home/clients-to-look-at.tsx"
import { MonthFigures } from "#components/agency-home/month-figures.tsx"
import { BillingSums } from "#components/billing/billing-sums.tsx"
import { NextSteps } from "#components/home/next-steps.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { billingSums, getBilling } from "#lib/domain/billing/billing.ts"
import { agencyMonth } from "#lib/domain/clients/clients.ts"
import { listDomains } from "#lib/domain/domains/domains.ts"
import { listPlans } from "#lib/domain/price-list/price-list.ts"
import { agencyStepsOf } from "./agency-steps-of.ts"

/** The first page of an agency: what it has to do, how the month goes, who needs a look. */
export async function AgencyHome({ ctx }: { ctx: SessionContext }) {
  const [month, billing, sums, plans, domains] = await Promise.all([
    agencyMonth(ctx, {}),
    getBilling(ctx, {}),
    billingSums(ctx, {}),
    listPlans(ctx, {}),
    listDomains(ctx, {}),
  ])
  const steps = await agencyStepsOf({ month, billing, domains, plans })
  const { purpose, income } = words.agencyHome
  return (
    <Page title={words.home.title} purpose={purpose}>
      <div className="grid grid-cols-1 gap-10">
        {may(ctx.principal, "clients.write") && steps.some((step) => !step.done) && (
          <NextSteps steps={steps} />
        )}
        <MonthFigures {...month} />
        {sums.length > 0 && (
          <section aria-labelledby="income" className="grid gap-3">
            <h2 id="income" className="font-medium text-14">
              {income}
            </h2>
            <BillingSums sums={sums} />
          </section>
        )}
        {month.clients > 0 && <ClientsToLookAt clients={month.needLook} />}
      </div>
    </Page>
  )
}
