import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Limits, Metric } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { systemSql } from "../../db/system.ts"
import { bindingLimits, currentPeriods, isMonthly, periodOf, resolveLimits } from "../plans/plans.ts"
import { UNLIMITED } from "../plans/schema.ts"
import { assertPartner } from "./crud.ts"
import type { PlanDifference } from "./schema.ts"

const READ = `select a.limits, worn.limits as "wornLimits", wanted.limits as "wantedLimits", wanted.id as "wantedId",
    coalesce((select json_agg(json_build_object('metric', c.metric, 'period', c.period, 'used', c.used)) from (
      select metric, period, sum(used)::bigint as used from "Counter"
      where "accountId" = a.id and period = any ($4::text[]) group by metric, period) c), '[]') as used
  from "Account" a
  left join "Plan" worn on worn."accountId" = a."parentId" and worn.id = a."planId"
  left join "Plan" wanted on wanted."accountId" = a."parentId" and wanted.id::text = $3
  where a."parentId" = $1::uuid and a.id = $2::uuid and a."deletedAt" is null`

interface Read {
  limits: Partial<Limits>
  wornLimits: Partial<Limits> | null
  wantedLimits: Partial<Limits> | null
  wantedId: string | null
  used: { metric: Metric; period: string; used: number }[]
}

/**
 * What another plan changes for a client: each limit that it would raise or lower beside what is used, and whether that
 * is more than it would allow. The client's own limits and the agency's bind as before. Changes nothing. Throws
 * `not_found` for a client or plan that is not the agency's own.
 */
export const whatExceeds = procedure({
  permission: "clients.read",
  input: z.strictObject({ clientId: z.string(), planId: z.string() }),
  async run(ctx, { clientId, planId }): Promise<PlanDifference[]> {
    assertPartner(ctx)
    if (!isId(clientId)) throw notFound("user")
    const now = new Date()
    const { rows } = await systemSql().query<Read>(READ, [
      ...[ctx.account.id, clientId, planId.toLowerCase()],
      currentPeriods(now),
    ])
    const [row] = rows
    if (!row) throw notFound("user")
    if (!row.wantedId) throw notFound("plan")
    const binding = (plan: Partial<Limits> | null) =>
      bindingLimits({ limits: resolveLimits(plan, row.limits), parentLimits: ctx.account.limits })
    const [before, after] = [binding(row.wornLimits), binding(row.wantedLimits)]
    return LIMIT_NAMES.filter((name) => before[name] !== after[name]).map((name) => {
      const counted = row.used.find(
        (each) => each.metric === name && each.period === periodOf(name as Metric, now),
      )
      const used = isSize(name) ? null : Number(counted?.used ?? 0)
      const limit = after[name]
      return {
        limit: name,
        used,
        before: before[name],
        after: limit,
        exceeds: used !== null && limit !== null && used > limit,
        isMonthly: !isSize(name) && isMonthly(name),
      }
    })
  },
})

const LIMIT_NAMES = Object.keys(UNLIMITED) as (keyof Limits)[]
const isSize = (name: keyof Limits): name is Exclude<keyof Limits, Metric> =>
  name === "maxFileSize" || name === "maxPages"
