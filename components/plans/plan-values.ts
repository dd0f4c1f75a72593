import { CURRENCIES, type Currency } from "#lib/core/currencies.ts"
import { parsePrice, priceText } from "#lib/core/parse-price.ts"
import type { OfferedPlan, Plan } from "#lib/domain/plans/schema.ts"
import { PLAN_LIMITS, type PlanLimit } from "./plan-limits.ts"

/** A plan as its form holds it: every number as it is written. */
export interface PlanValues extends Record<PlanLimit, string> {
  name: string
  description: string
  price: string
  currency: string
  interval: string
  trialDays: string
  isOffered: boolean
  /** Null: all. */
  models: readonly string[] | null
  /** "yes", "no", or "" where each client decides. */
  madeBy: string
}

/** What stands in the form of a plan; without one in that of a new plan. */
export function planValues(
  plan?: OfferedPlan & Pick<Plan, "isOffered" | "features">,
  currency: string = "EUR",
): PlanValues {
  const limits = Object.fromEntries(PLAN_LIMITS.map((name) => [name, String(plan?.limits[name] ?? "")]))
  return {
    ...(limits as Record<PlanLimit, string>),
    name: plan?.name ?? "",
    description: plan?.description ?? "",
    price: plan ? priceText(plan.price, plan.currency) : "",
    currency: plan?.currency ?? currency,
    interval: plan?.interval ?? "month",
    trialDays: String(plan?.trialDays ?? 0),
    isOffered: plan?.isOffered ?? false,
    models: plan?.features.models ?? null,
    madeBy: plan?.features.madeBy == null ? "" : plan.features.madeBy ? "yes" : "no",
  }
}

/** A number as it is written, with what parts its thousands; null for an empty text, undefined for what is none. */
export function writtenNumber(text: string): number | null | undefined {
  const bare = text.replaceAll(/[\s,._'’]/g, "")
  if (bare === "") return null
  return /^\d{1,12}$/.test(bare) ? Number(bare) : undefined
}

/** What a form holds as the plan that it would make; what is not whole yet counts as absent. */
export function draftOf(form: FormData): Omit<OfferedPlan, "id"> {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const currency = CURRENCIES.find((code) => code === text("currency")) ?? ("EUR" satisfies Currency)
  return {
    name: text("name"),
    description: text("description") || null,
    price: parsePrice(text("price"), currency) ?? 0,
    currency,
    interval: text("interval") === "year" ? "year" : "month",
    trialDays: Math.min(365, writtenNumber(text("trialDays")) ?? 0),
    limits: Object.fromEntries(PLAN_LIMITS.map((name) => [name, writtenNumber(text(name)) ?? null])),
  }
}
