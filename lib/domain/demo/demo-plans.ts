import type { Context } from "../../core/context.ts"
import type { PlanSettings } from "../plans/schema.ts"
import { createPlan, listPlans, updatePlan } from "../price-list/price-list.ts"

const STARTER: PlanSettings = {
  name: "Starter",
  description: "One bot for a small site.",
  price: 2900,
  currency: "EUR",
  interval: "month",
  trialDays: 14,
  limits: { bots: 1, conversations: 300, messages: 1500, files: 50, maxPages: 100 },
  isOffered: true,
}
/** What the demo's client is on. */
export const GROWTH = "Growth"
const growth = {
  description: "For a shop that is asked all day.",
  currency: "EUR",
  limits: { bots: 5, conversations: 3000, messages: 15_000, files: 500, maxPages: 1000 },
  isOffered: true,
} as const

/** What the demo agency sells: its first plan becomes a small one, beside a larger one by the month and by the year. */
export async function makeDemoPlans(agency: Context): Promise<void> {
  const [first] = await listPlans(agency, {})
  if (first) await updatePlan(agency, { id: first.id, settings: STARTER })
  await createPlan(agency, { ...growth, name: GROWTH, price: 7900, interval: "month", trialDays: 14 })
  await createPlan(agency, { ...growth, name: `${GROWTH}, yearly`, price: 79_000, interval: "year" })
}
