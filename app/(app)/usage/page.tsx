import { Download } from "lucide-react"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { FilterChips } from "#components/ui/filter-chips.tsx"
import { moneyText } from "#components/usage/formats.ts"
import { MarginTable } from "#components/usage/margin-table.tsx"
import { MarkupButton } from "#components/usage/markup-button.tsx"
import { MonthLinks } from "#components/usage/month-links.tsx"
import { PartTables } from "#components/usage/part-tables.tsx"
import { RateButton } from "#components/usage/rate-button.tsx"
import { usageAddress, usageQuery } from "#components/usage/usage-address.ts"
import { UsageTiles } from "#components/usage/usage-tiles.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { type Context, may } from "#lib/core/context.ts"
import type { Currency } from "#lib/core/currencies.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { writeMillionths } from "#lib/core/millionths.ts"
import { getOwnBudget } from "#lib/domain/budgets/budgets.ts"
import { listRates, readMargins } from "#lib/domain/margins/margins.ts"
import type { Margins, Rate } from "#lib/domain/margins/schema.ts"
import { saveMarkup, saveRate } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.usage.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What an agency's clients used in a month, what their models cost and what is left of what they pay. */
export default async function UsagePage({ searchParams }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const query = usageQuery(await searchParams)
  const { month, client } = query
  const [margins, rates, budget] = await Promise.all([
    readMargins(ctx, { month, ...(client && { clientId: client }) }).catch(absent),
    listRates(ctx, {}),
    getOwnBudget(ctx, {}),
  ])
  const { title, purpose, none, how, columns, own, ...usage } = words.usage
  const [shown] = client ? margins.clients : []
  const { now, before } = shown ?? margins.total
  const money = (amount: bigint) => moneyText(amount, margins.costCurrency)
  const allowed = budget.budget !== null && usage.budget.ofAgency(money(budget.budget), money(budget.used))
  const name = shown?.isOwn ? own : shown?.name || words.clients.unnamed
  if (margins.clients.length === 0 && !client)
    return (
      <Page title={title} purpose={purpose}>
        <EmptyState
          drawing={<Drawing of="plans" />}
          title={none.title}
          text={none.text}
          action={<ButtonLink href="/clients">{none.action}</ButtonLink>}
        />
      </Page>
    )
  return (
    <Page
      title={title}
      purpose={purpose}
      action={
        <ButtonLink href={usageAddress(query, "/usage/export", "clients")} download prefetch={false}>
          <Download aria-hidden />
          {usage.export}
        </ButtonLink>
      }
    >
      <div className="grid grid-cols-1 gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <MonthLinks query={query} />
          <div className="flex flex-wrap items-center gap-2">
            <MarkupButton
              markup={ctx.account.markup}
              save={saveMarkup}
              refusal={may(ctx.principal, "clients.write") ? undefined : usage.rates.notAllowed}
            />
            <Rates ctx={ctx} margins={margins} rates={rates} />
          </div>
        </div>
        {client && (
          <FilterChips
            chips={[{ name: columns.client, value: name, without: usageAddress({ month }) }]}
            clear={usageAddress({ month })}
          />
        )}
        <UsageTiles margins={margins} now={now} before={before} />
        {client ? <PartTables margins={margins} query={query} /> : <MarginTable margins={margins} />}
        <p className="max-w-[90ch] text-12 text-muted">
          {allowed && `${allowed} `}
          {how}
        </p>
      </div>
    </Page>
  )
}

/** A client of somebody else, or of nobody. */
function absent(error: unknown): never {
  if (isLiveryError(error) && error.code === "not_found") notFound()
  throw error
}

/** Where clients pay in another currency than models are paid in: the rate that compares them, or that it is missing. */
function Rates({ ctx, margins, rates }: { ctx: Context; margins: Margins; rates: Rate[] }) {
  const { missing, notAllowed } = words.usage.rates
  const { costCurrency, currency, withoutRate } = margins
  const wanted = withoutRate.length > 0 ? withoutRate : currency === costCurrency ? [] : [currency]
  if (wanted.length === 0) return null
  const rateOf = (of: string) => rates.find((each) => each.currency === of)?.rate
  return (
    <div className="flex flex-wrap items-center gap-2 text-13 text-muted">
      {withoutRate.length > 0 && <p>{missing(withoutRate.join(", "), costCurrency)}</p>}
      {wanted.map((each) => {
        const rate = rateOf(each)
        return (
          <RateButton
            key={each}
            currency={each}
            costCurrency={costCurrency}
            rate={rate === undefined ? undefined : writeMillionths(rate)}
            refusal={may(ctx.principal, "clients.write") ? undefined : notAllowed}
            save={saveRate.bind(null, each as Currency)}
          />
        )
      })}
    </div>
  )
}
