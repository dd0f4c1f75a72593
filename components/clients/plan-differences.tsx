import { TriangleAlert } from "lucide-react"
import { Spinner } from "#components/ui/spinner.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { PlanDifference } from "#lib/domain/clients/schema.ts"

/** What another plan changes for a client, limit by limit: what exceeds it first, with what becomes of it. */
export function PlanDifferences({ difference }: { difference: PlanDifference[] | string | undefined }) {
  const { assign } = words.plans
  if (difference === undefined)
    return (
      <p className="flex items-center gap-2 text-13 text-muted">
        <Spinner />
        {assign.looking}
      </p>
    )
  if (typeof difference === "string")
    return (
      <p role="alert" className="text-13 text-danger">
        {difference}
      </p>
    )
  if (difference.length === 0) return <p className="text-13 text-muted">{assign.same}</p>
  const over = difference.filter(({ exceeds }) => exceeds)
  return (
    <div className="grid gap-3">
      {over.length > 0 && (
        <section
          aria-label={assign.exceeds}
          className="grid gap-2 rounded-control border border-warning-border bg-warning-soft p-3 text-13"
        >
          <h3 className="flex items-center gap-2 font-medium text-warning">
            <TriangleAlert aria-hidden className="size-4 shrink-0 stroke-[1.75]" />
            {assign.exceeds}
          </h3>
          <ul className="grid gap-2">
            {over.map((each) => (
              <li key={each.limit}>
                <Line difference={each} />
                <p className="text-12 text-muted">{each.isMonthly ? assign.stops : assign.stays}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {over.length < difference.length && (
        <section aria-label={assign.changes} className="grid gap-1.5 text-13">
          <h3 className="font-medium">{assign.changes}</h3>
          <ul className="grid gap-1">
            {difference
              .filter(({ exceeds }) => !exceeds)
              .map((each) => (
                <li key={each.limit}>
                  <Line difference={each} />
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Line({ difference: { limit, used, before, after, isMonthly } }: { difference: PlanDifference }) {
  const { assign, form } = words.plans
  const text = (count: number | null) => (count === null ? assign.unlimited : count.toLocaleString(locale()))
  const names: Partial<Record<string, string>> = { ...words.plans.own.names, ...form.limits }
  return (
    <span className="flex flex-wrap justify-between gap-x-4">
      <span>{names[limit] ?? limit}</span>
      <span className="text-muted tabular-nums">
        {used !== null && `${isMonthly ? assign.usedMonth(used) : assign.used(used)} · `}
        {assign.from(text(before), text(after))}
      </span>
    </span>
  )
}
