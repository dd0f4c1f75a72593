import { Check } from "lucide-react"
import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"
import { limitLines } from "./plan-limits.ts"
import { amountOf } from "./price.ts"

/** A plan as those see it who may buy it. `action` stands at its foot. */
export function PlanCard({
  plan: { name, description, price, currency, interval, trialDays, limits },
  action,
  className,
}: {
  plan: Omit<OfferedPlan, "id">
  action?: ReactNode
  className?: string
}) {
  const plans = words.plans
  return (
    <article className={cn("flex min-w-0 flex-col gap-5 rounded-panel border bg-raised p-5", className)}>
      <div className="grid gap-1">
        <h3 className="break-words font-medium text-16">{name}</h3>
        {description && <p className="break-words text-pretty text-13 text-muted">{description}</p>}
      </div>
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="font-semibold text-28 tabular-nums">
            {price === 0 ? plans.free : amountOf(price, currency)}
          </span>
          {price > 0 && <span className="text-13 text-muted">{plans.per[interval]}</span>}
        </p>
        {trialDays > 0 && <p className="text-13 text-accent-text">{plans.trial(trialDays)}</p>}
      </div>
      <ul className="grid flex-1 content-start gap-2 text-13">
        {limitLines(limits).map((line) => (
          <li key={line} className="flex gap-2">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 stroke-[1.75] text-accent-text" />
            {line}
          </li>
        ))}
      </ul>
      {action}
    </article>
  )
}
