import { type Context, systemContext } from "../../core/context.ts"
import { makeLog } from "../../core/log.ts"
import { enqueueOnce } from "../../db/enqueue.ts"
import { systemSql } from "../../db/system.ts"
import { sqlTransaction } from "../../db/transaction.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { insertEventOnce } from "../events/events.ts"

/** Of what is settled: what is held for answers under way may come back. */
const SPENT = (where: string) =>
  `(select coalesce(sum(cost), 0) from "DailyCost" d where ${where} and d.day >= date_trunc('month', now() at time zone 'UTC')::date) * 5`
/** Without what it pays by a key of its own. */
const OF_AGENCY = `(select coalesce(sum(cost - "agencyCost"), 0) from "DailyCost" d where d."accountId" in (select id from "Account" where id = a.id or "parentId" = a.id)
  and d.day >= date_trunc('month', now() at time zone 'UTC')::date) * 5`
const NEAR = `insert into "BudgetNotice" ("accountId", metric, period, level)
  select "accountId", metric, to_char(now() at time zone 'UTC', 'YYYY-MM'), 80 from (
    select a.id as "accountId", 'cost' as metric from "Account" a
    where a.kind = 'customer' and a."monthlyBudget" > 0 and a."deletedAt" is null
      and ${SPENT(`d."accountId" = a.id`)} >= a."monthlyBudget" * 4
    union all
    select a.id, 'cost' from "Account" a
    where a.kind = 'partner' and a."monthlyBudget" > 0 and a."deletedAt" is null and ${OF_AGENCY} >= a."monthlyBudget" * 4
    union all
    select b."accountId", livery_bot_metric(b.id) from "Bot" b
    where b."monthlyBudget" > 0 and b."deletedAt" is null
      and ${SPENT(`d."accountId" = b."accountId" and d."botId" = b.id`)} >= b."monthlyBudget" * 4
  ) near on conflict do nothing`

/** A client that finds its agency's budget spent notes that with its own: once for the agency. */
const SPENT_ABOVE = `with found as (
    update "BudgetNotice" set "toldAt" = now() where metric = 'agency' and "toldAt" is null returning "accountId", period
  )
  insert into "BudgetNotice" ("accountId", metric, period, level)
    select distinct a."parentId", 'cost', found.period, 100 from found join "Account" a on a.id = found."accountId"
    where a."parentId" is not null on conflict do nothing`

// Whoever finds a budget spent need not be told as well that it is nearly so.
const DUE = `select n."accountId", n.metric, n.period, max(n.level)::int as level,
    case a.kind when 'customer' then a."parentId" else a.id end as "agencyId", b.id as "botId"
  from "BudgetNotice" n join "Account" a on a.id = n."accountId" and a."deletedAt" is null and a.kind <> 'platform'
    left join "Bot" b on b."accountId" = n."accountId" and livery_bot_metric(b.id) = n.metric
  where n."toldAt" is null and n.metric not in ('agency', 'wallet') group by 1, 2, 3, 5, 6 order by 1, 2 limit 500`

const TOLD = `update "BudgetNotice" set "toldAt" = now()
  where "accountId" = $1::uuid and metric = $2 and period = $3 and level <= $4 and "toldAt" is null`

interface Due {
  accountId: string
  agencyId: string
  metric: string
  period: string
  level: number
  botId: string | null
}

/**
 * Tells of budgets of which 80% is spent, or all of it, once a budget and month: the agency's webhooks, and by mail its people
 * who may set budgets. Returns how many budgets that were.
 */
export async function tellBudgets(): Promise<number> {
  await systemSql().query(NEAR)
  await systemSql().query(SPENT_ABOVE)
  const { rows } = await systemSql().query<Due>(DUE)
  for (const due of rows) {
    const facts = await loadFacts(due.agencyId)
    await tell(systemContext(facts, makeLog({ accountId: facts.id }), "budgets"), due)
    await systemSql().query(TOLD, [due.accountId, due.metric, due.period, due.level])
  }
  return rows.length
}

function tell(agency: Context, { accountId, period, level, botId }: Due): Promise<void> {
  const subject = { clientId: accountId, ...(botId && { botId }), period, limit: String(level) }
  return sqlTransaction(agency, async (sql) => {
    await insertEventOnce(agency, sql, "budget.reached", subject)
    const key = `budget:${accountId}:${botId ?? ""}:${period}:${level}`
    await sql.query(
      enqueueOnce("mail-budget", { ...subject, accountId: agency.account.id }, { key, runAt: new Date() }),
    )
  })
}
