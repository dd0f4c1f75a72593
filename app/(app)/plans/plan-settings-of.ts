import { PLAN_LIMITS } from "#components/plans/plan-limits.ts"
import { writtenNumber } from "#components/plans/plan-values.ts"
import * as words from "#components/words/words.ts"
import { CURRENCIES, currencyDigits } from "#lib/core/currencies.ts"
import { parsePrice } from "#lib/core/parse-price.ts"
import type { LimitsInput, PlanSettings } from "#lib/domain/plans/schema.ts"

interface Read {
  settings: PlanSettings & { name: string }
  /** What is at fault, by field. */
  fields?: Record<string, string>
}

/**
 * The form of a plan as its settings. `stored`: the limits that the plan has; those that the form does not show stay as
 * they are.
 */
export function planSettingsOf(form: FormData, stored: LimitsInput = {}): Read {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const faults: Record<string, string> = {}
  const number = (name: string): number | null => {
    const value = writtenNumber(text(name))
    if (value === undefined) faults[name] = words.plans.form.limits.wrong
    return value ?? null
  }
  const currency = CURRENCIES.find((code) => code === text("currency")) ?? "EUR"
  const price = parsePrice(text("price"), currency)
  if (price === null) faults.price = words.plans.form.wrongPrice(currencyDigits(currency))
  const limits = { ...stored, ...Object.fromEntries(PLAN_LIMITS.map((name) => [name, number(name)])) }
  const settings = {
    name: text("name"),
    description: text("description"),
    price: price ?? 0,
    currency,
    interval: text("interval") === "year" ? ("year" as const) : ("month" as const),
    trialDays: number("trialDays") ?? 0,
    limits: Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== null)),
    features: {
      models: text("whichModels") === "some" ? form.getAll("model").map(String) : null,
      madeBy: text("madeBy") === "" ? null : text("madeBy") === "yes",
    },
    isOffered: form.get("isOffered") === "on",
  }
  return Object.keys(faults).length === 0 ? { settings } : { settings, fields: faults }
}
