import { ArrowRight } from "lucide-react"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { InvoiceTable } from "#components/billing/invoice-table.tsx"
import { PayButton } from "#components/billing/pay-button.tsx"
import { PlanCard } from "#components/plans/plan-card.tsx"
import { PlanUse } from "#components/plans/plan-use.tsx"
import { Page } from "#components/shell/page.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { dayText } from "#components/ui/day-text.ts"
import { Pagination } from "#components/ui/pagination.tsx"
import { WalletFacts } from "#components/wallets/wallet-section.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { env } from "#lib/core/env.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import {
  confirmPayment,
  getOwnCharging,
  getOwnSubscription,
  pageOfOwnInvoices,
} from "#lib/domain/billing/billing.ts"
import type { Subscription } from "#lib/domain/billing/schema.ts"
import { getOwnPlan } from "#lib/domain/price-list/price-list.ts"
import { getWallet } from "#lib/domain/wallets/wallets.ts"
import { pageSteps } from "../../page-steps.ts"
import { managePayment, payForPlan } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.plans.own.title
  },
}

type Props = { searchParams: Promise<{ page?: string | string[]; paid?: string | string[] }> }

/** Shown also where they are unlimited. */
const ALWAYS = ["bots", "conversations", "messages", "tokens", "files"] as const
const LIMITED = ["datasets", "records", "skillsets", "abilities"] as const

export default async function OwnPlanPage({ searchParams }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind !== "customer") notFound()
  const { page, paid } = await searchParams
  const { shown, links } = pageSteps("/settings/plan", page)
  // Stripe leads back before it has told of the payment; where it cannot be asked, the page is shown without.
  if (paid && !(await getOwnCharging(ctx, {})).isPaying)
    await confirmPayment(ctx, {}).catch((error) => ctx.log.error("Stripe could not be asked", {}, error))
  const [
    { plan, next, offered },
    { used, limits },
    { brand },
    charging,
    subscription,
    { invoices, total },
    wallet,
  ] = await Promise.all([
    getOwnPlan(ctx, {}),
    getUsage(ctx, {}),
    currentHost(),
    getOwnCharging(ctx, {}),
    getOwnSubscription(ctx, {}),
    pageOfOwnInvoices(ctx, shown),
    getWallet(ctx, {}),
  ])
  const { own } = words.plans
  const billing = words.billing.own
  const metrics = [...ALWAYS, ...LIMITED.filter((metric) => limits[metric] !== null)]
  const mayPay = charging.byCard && may(ctx.principal, "ownership.write")
  const others = offered.filter(({ id }) => id !== plan?.id)
  return (
    <Page title={own.title} purpose={own.purpose}>
      <SettingsSection title={own.yours} description={own.ask(brand.name)}>
        {plan ? (
          <PlanCard
            plan={{ ...plan, trialDays: 0 }}
            action={
              mayPay && charging.isPaying ? (
                <PayButton label={billing.portal} pay={managePayment} />
              ) : (
                mayPay &&
                plan.price > 0 && (
                  <PayButton primary label={billing.pay} pay={payForPlan.bind(null, plan.id)} />
                )
              )
            }
          />
        ) : (
          <p className="text-13 text-muted">{own.none}</p>
        )}
        {paid && !charging.isPaying && <p className="text-13 text-muted">{billing.thanks}</p>}
        {charging.isPastDue && <p className="text-13 text-danger">{billing.failed}</p>}
        {charging.endsAt && <p className="text-13 text-muted">{billing.ends(dayText(charging.endsAt))}</p>}
        {next && (
          <div className="grid gap-0.5 rounded-control border border-info-border bg-info-soft px-3 py-2 text-13">
            <p className="flex items-center gap-2 font-medium text-info">
              <ArrowRight aria-hidden className="size-4 shrink-0 stroke-[1.75]" />
              {own.next(next.plan.name, dayText(next.at))}
            </p>
            <p className="pl-6 text-muted">{own.nextText}</p>
          </div>
        )}
      </SettingsSection>
      <SettingsSection title={own.usage} description={own.usageText}>
        <PlanUse
          uses={metrics.map((metric) => ({
            label: own.names[metric],
            used: used[metric],
            limit: limits[metric],
          }))}
        />
      </SettingsSection>
      {(wallet.isOn || wallet.markup > 0) && (
        <SettingsSection title={words.usage.wallet.ownTitle} description={words.usage.wallet.ownText}>
          <WalletFacts wallet={wallet} currency={env().LIVERY_COST_CURRENCY} />
          {wallet.isOn && wallet.balance <= 0n && (
            <p className="text-13 text-danger">{words.usage.wallet.empty}</p>
          )}
        </SettingsSection>
      )}
      {(subscription || total > 0) && (
        <SettingsSection title={billing.title} description={subscription && periodText(subscription)}>
          {invoices.length > 0 ? (
            <div>
              <InvoiceTable invoices={invoices} path="/settings/plan" />
              <Pagination {...links(invoices.length, total)} />
            </div>
          ) : (
            <p className="text-13 text-muted">{billing.none}</p>
          )}
        </SettingsSection>
      )}
      {others.length > 0 && (
        <section aria-labelledby="other-plans" className="grid gap-4 pt-8">
          <h2 id="other-plans" className="font-medium text-14">
            {own.others}
          </h2>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {others.map((other) => (
              <li key={other.id} className="grid">
                <PlanCard
                  plan={other}
                  action={
                    mayPay &&
                    other.price > 0 && (
                      <PayButton
                        label={charging.isPaying ? billing.switch : billing.pay}
                        pay={payForPlan.bind(null, other.id)}
                      />
                    )
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function periodText({ status, periodEnd }: Subscription): string | undefined {
  const texts = words.billing.own
  if (status === "canceled") return undefined
  return status === "trialing" ? texts.trialing(dayText(periodEnd)) : texts.active(dayText(periodEnd))
}
