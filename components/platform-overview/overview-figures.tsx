import { formatChange, formatCount, formatShort } from "#components/analytics/formats.ts"
import { cn } from "#components/ui/cn.ts"
import { costText } from "#components/usage/cost-text.ts"
import * as words from "#components/words/words.ts"
import type { PlatformOverview } from "#lib/domain/platform/schema.ts"

interface Tile {
  name: string
  value: string
  /** "+12%" or how many are new. */
  change: string | null
  detail?: string | null
  isBad?: boolean
}

/** What all accounts came to this month, each figure with how it changed. */
export function OverviewFigures(overview: PlatformOverview) {
  const texts = words.platform.overview
  return (
    <section aria-labelledby="figures" className="grid gap-3">
      <h2 id="figures" className="font-medium text-14">
        {texts.month}
      </h2>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border bg-border lg:grid-cols-4">
        {tilesOf(overview).map(({ name, value, change, detail, isBad }) => (
          <div key={name} className="grid content-start gap-0.5 bg-background p-4 max-md:p-3">
            <dt className="truncate text-12 text-muted">{name}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-2">
              <span className={cn("font-semibold text-20 tabular-nums", isBad && "text-danger")}>
                {value}
              </span>
              {change && <span className="text-12 text-muted tabular-nums">{change}</span>}
            </dd>
            <dd className="min-h-4 truncate text-12 text-muted">{detail}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function tilesOf({ accounts, month, before, currency }: PlatformOverview): Tile[] {
  const { names, added, suspended, thanBefore, unpriced } = words.platform.overview
  const compared = (name: "conversations" | "messages" | "tokens") => ({
    name: names[name],
    value: formatShort(month[name]),
    change: formatChange(month[name], before[name]),
    detail: thanBefore(formatShort(before[name])),
  })
  const failed = (name: "failedAnswers" | "failedDeliveries") => ({
    name: names[name],
    value: formatShort(month[name]),
    change: formatChange(month[name], before[name]),
    detail: thanBefore(formatShort(before[name])),
    isBad: month[name] > 0,
  })
  return [
    {
      name: names.agencies,
      value: formatCount(accounts.agencies),
      change: accounts.newAgencies > 0 ? added(formatCount(accounts.newAgencies)) : null,
      detail: accounts.suspended > 0 ? suspended(formatCount(accounts.suspended)) : null,
    },
    {
      name: names.clients,
      value: formatCount(accounts.clients),
      change: accounts.newClients > 0 ? added(formatCount(accounts.newClients)) : null,
      detail: words.platform.overview.addedBefore(formatCount(accounts.newClientsBefore)),
    },
    compared("conversations"),
    compared("messages"),
    compared("tokens"),
    {
      name: names.cost,
      value: costText(month, currency),
      change: formatChange(Number(month.cost), Number(before.cost)),
      detail: month.unpriced > 0 && month.cost > 0n ? unpriced(formatCount(month.unpriced)) : null,
    },
    failed("failedAnswers"),
    failed("failedDeliveries"),
  ]
}
