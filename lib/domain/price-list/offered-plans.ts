import { isId } from "../../core/ids.ts"
import type { Plan as Row } from "../../db/generated/client.ts"
import { systemSql } from "../../db/system.ts"
import type { OfferedPlan } from "../plans/schema.ts"
import { offeredPlanOf, PLAN_COLUMNS } from "./plan-of.ts"

const OFFERED = `select ${PLAN_COLUMNS} from "Plan" p
  where p."accountId" = $1::uuid and p."isOffered" and p."archivedAt" is null order by p.position, p.id limit 100`

/** What an agency offers to everybody, in its own order. */
export async function offeredPlans(agencyId: string): Promise<OfferedPlan[]> {
  const { rows } = await systemSql().query<Row>({ text: OFFERED, values: [agencyId] })
  return rows.map(offeredPlanOf)
}

/** One of them by its id; null for any other text, and for plans that are not offered or another agency's. */
export async function findOfferedPlan(agencyId: string, id: string): Promise<OfferedPlan | null> {
  if (!isId(id)) return null
  return (await offeredPlans(agencyId)).find((plan) => plan.id === id.toLowerCase()) ?? null
}
