import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { Earned, Margins } from "#lib/domain/margins/schema.ts"
import { costText } from "./cost-text.ts"
import { countText, marginShare, moneyText, shortMonthText } from "./formats.ts"

interface Tile {
  name: string
  value: string
  before: string
  detail?: string | null
  isLoss?: boolean
}

/** What a month came to, beside the one before; of all clients, or of one. */
export function UsageTiles({ margins, now, before }: { margins: Margins; now: Earned; before: Earned }) {
  const usage = words.usage
  const { currency, costCurrency, monthBefore } = margins
  const money = (amount: bigint | null) => (amount === null ? "–" : moneyText(amount, currency))
  const tiles: Tile[] = [
    { name: usage.columns.messages, value: countText(now.messages), before: countText(before.messages) },
    { name: usage.columns.answers, value: countText(now.answers), before: countText(before.answers) },
    {
      name: usage.columns.cost,
      value: costText(now, costCurrency),
      before: costText(before, costCurrency),
      detail: uncertain(now),
    },
    { name: usage.columns.charged, value: money(now.charged), before: money(before.charged) },
    {
      name: usage.columns.margin,
      value: money(now.margin),
      before: money(before.margin),
      detail: marginShare(now.margin, now.charged),
      isLoss: now.margin !== null && now.margin < 0n,
    },
  ]
  return (
    <section aria-label={usage.figures}>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border bg-border md:grid-cols-3 xl:grid-cols-5 max-md:[&>div:last-child]:col-span-2 md:max-xl:[&>div:last-child]:col-span-2">
        {tiles.map(({ name, value, before, detail, isLoss }) => (
          <div key={name} className="grid content-start gap-0.5 bg-background p-4 max-md:p-3">
            <dt className="truncate text-12 text-muted">{name}</dt>
            <dd className={cn("truncate font-semibold text-20 tabular-nums", isLoss && "text-danger")}>
              {value}
            </dd>
            <dd className="truncate text-12 text-muted tabular-nums">
              {usage.before(shortMonthText(monthBefore), before)}
            </dd>
            <dd className="min-h-4 truncate text-12 text-muted tabular-nums">{detail}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function uncertain({ unpriced, estimated, cost }: Earned): string | null {
  const usage = words.usage
  if (unpriced > 0 && cost > 0n) return usage.unpriced(countText(unpriced), unpriced === 1)
  return estimated > 0 ? usage.estimated(countText(estimated), estimated === 1) : null
}
