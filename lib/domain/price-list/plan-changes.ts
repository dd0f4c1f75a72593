import { priceText } from "../../core/parse-price.ts"
import type { OfferedPlan, PlanSettings } from "../plans/schema.ts"

/** The longest that the log is told of either end of a change. */
const LONGEST = 500

/** What a change of a plan alters, as the audit log tells it: both ends of price, interval, trial and limits. */
export function changesOf(before: OfferedPlan, settings: PlanSettings): { from?: string; to?: string } {
  const [from, to] = [told(before), told({ ...before, ...settings } as OfferedPlan)]
  const changed = Object.keys(to).filter((name) => from[name] !== to[name])
  if (changed.length === 0) return {}
  return { from: listed(from, changed), to: listed(to, changed) }
}

const listed = (told: Record<string, string>, names: string[]) =>
  names
    .map((name) => `${name} ${told[name] ?? "-"}`)
    .join(", ")
    .slice(0, LONGEST)

const told = ({
  name,
  price,
  currency,
  interval,
  trialDays,
  limits,
}: OfferedPlan): Record<string, string> => ({
  name,
  price: `${priceText(price, currency)} ${currency}/${interval}`,
  trial: `${trialDays} d`,
  ...Object.fromEntries(
    Object.entries(limits).flatMap(([metric, limit]) =>
      limit === null || limit === undefined ? [] : [[metric, String(limit)]],
    ),
  ),
})
