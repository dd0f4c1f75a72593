import { amountOf } from "#components/plans/price.ts"
import * as words from "#components/words/words.ts"
import type { BillingSums as Sums } from "#lib/domain/billing/schema.ts"

/** What comes in and what is owed, a line for each currency. */
export function BillingSums({ sums }: { sums: Sums[] }) {
  const texts = words.billing.sums
  return (
    <section aria-label={texts.title} className="grid divide-y border-y">
      {sums.map(({ currency, monthly, open, overdue, paidThisMonth }) => (
        <dl key={currency} className="grid grid-cols-2 gap-x-8 gap-y-4 py-4 sm:grid-cols-4">
          {[
            [texts.monthly, monthly],
            [texts.paid, paidThisMonth],
            [texts.open, open],
            [texts.overdue, overdue],
          ].map(([label, amount]) => (
            <div key={label} className="grid">
              <dt className="text-12 text-muted">{label}</dt>
              <dd className="font-semibold text-20 tabular-nums">{amountOf(Number(amount), currency)}</dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  )
}
