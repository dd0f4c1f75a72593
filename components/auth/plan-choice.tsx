import { CreditCard } from "lucide-react"
import Link from "next/link"
import { priceLine } from "#components/plans/price.ts"
import * as words from "#components/words/words.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"
import { signUpAddress } from "./sign-up-address.ts"

/** The plan that somebody signs up on, in their form; `others`: whether there is another one to choose. */
export function ChosenPlan({
  plan,
  website,
  others,
}: {
  plan: OfferedPlan
  website: string | undefined
  others: boolean
}) {
  const { signUp, trial } = words.plans
  return (
    <div className="grid gap-1 rounded-control border bg-surface px-3 py-2 text-13">
      <p className="flex items-center gap-2">
        <CreditCard aria-hidden className="size-4 shrink-0 stroke-[1.75] text-muted" />
        <span className="min-w-0 flex-1 truncate">
          <span className="sr-only">{signUp.chosen}: </span>
          <span className="font-medium">{plan.name}</span>
        </span>
        <span className="shrink-0 tabular-nums">{priceLine(plan)}</span>
      </p>
      {(plan.trialDays > 0 || others) && (
        <p className="flex flex-wrap justify-between gap-x-4 pl-6 text-12 text-muted">
          <span>{plan.trialDays > 0 && trial(plan.trialDays)}</span>
          {others && (
            <Link
              href={signUpAddress({ plan: "all", website })}
              className="rounded-mark underline decoration-border-strong underline-offset-4 hover:text-text"
            >
              {signUp.other}
            </Link>
          )}
        </p>
      )}
      <input type="hidden" name="plan" value={plan.id} />
    </div>
  )
}

/** The plans that somebody can sign up on, before there is a form to fill in. */
export function PlanChoice({ plans, website }: { plans: OfferedPlan[]; website: string | undefined }) {
  const { trial } = words.plans
  return (
    <ul className="grid gap-2">
      {plans.map((plan) => (
        <li key={plan.id}>
          <Link
            href={signUpAddress({ plan: plan.id, website })}
            className="grid gap-0.5 rounded-control border border-border-strong px-3 py-2.5 transition-colors hover:border-faint hover:bg-hover"
          >
            <span className="flex justify-between gap-4">
              <span className="min-w-0 truncate font-medium">{plan.name}</span>
              <span className="shrink-0 text-13 tabular-nums">{priceLine(plan)}</span>
            </span>
            {(plan.description || plan.trialDays > 0) && (
              <span className="text-12 text-muted">
                {[plan.description, plan.trialDays > 0 && trial(plan.trialDays)].filter(Boolean).join(" · ")}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
