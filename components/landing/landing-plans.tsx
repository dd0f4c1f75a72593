import { PlanCard } from "#components/plans/plan-card.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"

const SHOWN = {
  month: "group-has-[[value=year]:checked]/plans:hidden",
  year: "group-has-[[value=month]:checked]/plans:hidden",
}

/**
 * What an agency offers, each with the way to sign up on it. Where some plans are charged by the month and others by the
 * year, one sees one kind at a time, and those that are free with both; that works without scripts.
 */
export function LandingPlans({ plans }: { plans: OfferedPlan[] }) {
  const { landing } = words.plans
  if (plans.length === 0) return null
  const paid = plans.filter(({ price }) => price > 0)
  const isMixed = new Set(paid.map(({ interval }) => interval)).size > 1
  return (
    <section id="plans" aria-labelledby="plans-title" className="group/plans scroll-mt-6 border-t">
      <div className="mx-auto grid max-w-280 gap-8 px-4 py-12 md:px-6 lg:py-16">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="grid gap-1">
            <h2 id="plans-title" className="font-semibold text-28">
              {landing.title}
            </h2>
            <p className="text-14 text-muted">{landing.lead}</p>
          </div>
          {isMixed && <IntervalSwitch />}
        </div>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {plans.map((plan) => (
            <li key={plan.id} className={cn("grid", isMixed && plan.price > 0 && SHOWN[plan.interval])}>
              <PlanCard
                plan={plan}
                action={
                  <ButtonLink href={`/sign-up?plan=${plan.id}`} aria-label={landing.startWith(plan.name)}>
                    {landing.start}
                  </ButtonLink>
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function IntervalSwitch() {
  const { landing } = words.plans
  return (
    <fieldset className="flex gap-1 rounded-control border bg-surface p-1">
      <legend className="sr-only">{landing.interval}</legend>
      {(["month", "year"] as const).map((interval) => (
        <label
          key={interval}
          className="cursor-pointer rounded-mark px-3 py-1 text-13 text-muted transition-colors has-checked:bg-raised has-checked:font-medium has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-ring"
        >
          <input
            type="radio"
            name="interval"
            value={interval}
            defaultChecked={interval === "month"}
            className="sr-only"
          />
          {interval === "month" ? landing.monthly : landing.yearly}
        </label>
      ))}
    </fieldset>
  )
}
