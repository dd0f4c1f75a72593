import type { Plan as Row } from "../../db/generated/client.ts"
import type { LimitsInput, OfferedPlan } from "../plans/schema.ts"

type Shown = Pick<
  Row,
  "id" | "name" | "description" | "price" | "currency" | "interval" | "trialDays" | "limits"
>

/** The columns of a stored plan `p` that anybody may see to whom it is offered. */
export const PLAN_COLUMNS = `p.id, p.name, p.description, p.price, p.currency, p.interval, p."trialDays", p.limits`

/** A stored plan as the people see it who may buy it. */
export const offeredPlanOf = (row: Shown): OfferedPlan => ({
  id: row.id,
  name: row.name,
  description: row.description,
  price: row.price,
  currency: row.currency,
  interval: row.interval,
  trialDays: row.trialDays,
  limits: row.limits as LimitsInput,
})
