import { z } from "zod"
import { query } from "../../db/command.ts"
import type { Plan as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { WornPlan } from "../plans/schema.ts"
import { offeredPlanOf, PLAN_COLUMNS } from "./plan-of.ts"

/** Row policies show a client the plan it wears, the one it is to wear, and those that are offered. */
const READ = `select ${PLAN_COLUMNS}, p.id = a."planId" as worn, p.id = a."nextPlanId" as next, a."planChangesAt",
    p."isOffered" and p."archivedAt" is null as offered
  from "Account" a join "Plan" p on p."accountId" = a."parentId" where a.id = $1::uuid order by p.position, p.id`

type Read = Row & { worn: boolean | null; next: boolean | null; planChangesAt: Date | null; offered: boolean }

/** The plan of a client as it reads it itself: what it wears, what changes and when, and what else is offered. */
export const getOwnPlan = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<WornPlan> {
    const { rows } = await sqlOf(ctx.db).query<Read>({ text: READ, values: [ctx.account.id] })
    const [worn, next] = [rows.find((row) => row.worn), rows.find((row) => row.next)]
    return {
      plan: worn ? offeredPlanOf(worn) : null,
      next: next?.planChangesAt ? { plan: offeredPlanOf(next), at: next.planChangesAt } : null,
      offered: rows.filter((row) => row.offered).map(offeredPlanOf),
    }
  },
})
