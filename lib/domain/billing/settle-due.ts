import { systemContext } from "../../core/context.ts"
import { makeLog } from "../../core/log.ts"
import { systemSql } from "../../db/system.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { settleClient } from "./settle-client.ts"

/** Clients for whom `settleClient` has something to do; each of its outcomes takes the client out of this list. */
const DUE = `select a."parentId" as "agencyId", a.id
  from "BillingProfile" b join "Account" g on g.id = b."accountId" and g."deletedAt" is null
  join "Account" a on a."parentId" = b."accountId" and a."deletedAt" is null
  cross join lateral (select case when g.status = 'active' then a.status else 'suspended' end as status) standing
  left join "Plan" p on p."accountId" = a."parentId"
    and p.id = case when a."planChangesAt" <= now() then a."nextPlanId" else a."planId" end
  left join "Subscription" s on s."accountId" = a."parentId" and s."clientId" = a.id
  cross join lateral (select case when s."isExempt" then 'off' else b.mode::text end as mode) charging
  cross join lateral (select case charging.mode
      when 'manual' then exists (select from "Invoice" i where i."accountId" = b."accountId" and i."clientId" = a.id
        and i.status = 'open' and i."dueAt" + make_interval(days => b."graceDays") < now())
      when 'stripe' then case when s."externalId" is not null then s."pastDueAt"
        when s.status = 'canceled' and p.price > 0 then s."periodEnd" end + make_interval(days => b."graceDays") < now()
      else false end is true as owes) payment
  where standing.status = case when payment.owes then 'active' else 'unpaid' end::"AccountStatus"
    or charging.mode <> 'off' and (
      s.status is null and p.price > 0 and standing.status = 'active'
      or s.status <> 'canceled' and s."externalId" is null and s."periodEnd" <= now())
    or charging.mode = 'manual' and (
      s.status = 'canceled' and p.price > 0 and standing.status = 'active'
      or s.status <> 'canceled' and s."planId" is distinct from p.id and standing.status = 'active'
      or exists (select from "Invoice" i where i."accountId" = b."accountId" and i."clientId" = a.id and i.status = 'open'
        and i."dueAt" < now() and i."remindedAt" is null))
    or charging.mode = 'stripe' and s."externalId" is not null and s."planId" is distinct from p.id
      and standing.status <> 'suspended'
  order by a."parentId", a.id limit 1000`

/**
 * Charges whoever is due, pauses whoever does not pay and lets whoever has paid go on, for all agencies. Returns how many
 * clients that concerned. One that fails does not hold up the others, and is tried again by the next sweep.
 */
export async function settleDue(): Promise<number> {
  const { rows } = await systemSql().query<{ agencyId: string; id: string }>(DUE)
  const faults: unknown[] = []
  for (const { agencyId, id } of rows)
    await settleAs(agencyId, id).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
  return rows.length
}

async function settleAs(agencyId: string, id: string): Promise<void> {
  const agency = await loadFacts(agencyId)
  await settleClient(systemContext(agency, makeLog({ accountId: agencyId }), "billing"), { id })
}
