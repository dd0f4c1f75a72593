import { systemContext } from "../../core/context.ts"
import { makeLog } from "../../core/log.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { auditedStatements } from "../events/events.ts"

const CHANGE = `with due as (
    select a.id, a.name, a."parentId", p.name as "from" from "Account" a
    left join "Plan" p on p."accountId" = a."parentId" and p.id = a."planId"
    where a.id = $1::uuid and a."planChangesAt" <= now() and a."deletedAt" is null for update of a
  )
  update "Account" a set "planId" = a."nextPlanId", "nextPlanId" = null, "planChangesAt" = null, "updatedAt" = now()
  from due where a.id = due.id
  returning due.name, due."from", a."planId", (select n.name from "Plan" n where n."accountId" = a."parentId" and n.id = a."planId") as "to"`

interface Changed {
  name: string
  from: string | null
  to: string
  planId: string
}

/**
 * Carries out the changes of plan that are due; returns how many. Each is one transaction that takes the wish away with
 * what it does, so that it happens once, whichever processes try and wherever one of them dies. One that fails is tried
 * again by the next sweep, and does not hold up the others.
 */
export async function changeDuePlans(): Promise<number> {
  const due = await system().account.findMany({
    where: { planChangesAt: { lte: new Date() }, deletedAt: null },
    select: { id: true, parentId: true },
    orderBy: { planChangesAt: "asc" },
    take: 1000,
  })
  let changed = 0
  const faults: unknown[] = []
  for (const { id, parentId } of due)
    await changeOne(id, parentId ?? "").then(
      (did) => (changed += did ? 1 : 0),
      (fault) => faults.push(fault),
    )
  if (faults.length > 0) throw faults[0]
  return changed
}

async function changeOne(id: string, agencyId: string): Promise<boolean> {
  const agency = systemContext(await loadFacts(agencyId), makeLog({ accountId: agencyId }), "change-plans")
  const client = { ...agency, account: { ...agency.account, id } }
  return system().$transaction(async (tx) => {
    const sql = sqlOf(tx)
    const { rows } = await sql.query<Changed>({ text: CHANGE, values: [id] })
    if (!rows[0]) return false
    const { name, from, to, planId } = rows[0]
    const between = { ...(from !== null && { from }), to }
    for (const told of [
      ...auditedStatements(agency, "client.plan_changed", { clientId: id, planId, ...between }, name),
      ...auditedStatements(client, "account.plan_changed", { planId }, to),
    ])
      await sql.query(told)
    return true
  })
}
