import { systemSql } from "../../db/system.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { WALLET_STATE as STATE } from "../wallets/wallets.ts"
import type { ClientHealth, HealthReason } from "./schema.ts"

/** From which share of a month's limit on a client is near it. */
const NEAR = 0.8
/** Of so many questions in a week and more their answers say something. */
const ENOUGH_QUESTIONS = 10
const QUIET_DAYS = 30

/** Bots, members and the like are not looked at: a client that has all the bots of its plan is as it should be. */
const READ = `select a.id::text, a.name, last.day as "lastDay", case when a."removesAt" is not null then array['removed'] else array_remove(array[
      case a.status when 'suspended' then 'suspended' when 'unpaid' then 'unpaid' end,
      case when (${STATE}) is not null then 'wallet' end,
      case when part.share >= 1 then 'full' when part.share >= ${NEAR} then 'near' end,
      case when week.asked >= ${ENOUGH_QUESTIONS} and week.missed >= 0.2 * week.asked
        and (earlier.asked = 0 or week.missed::float8 / week.asked >= earlier.missed::float8 / earlier.asked + 0.1) then 'unanswered' end,
      case when coalesce(last.day, a."createdAt"::date) < $3::date - ${QUIET_DAYS} then 'quiet' end
    ], null) end as reasons
  from "Account" a
  left join "Plan" plan on plan."accountId" = a."parentId" and plan.id = a."planId"
  cross join lateral (select coalesce(plan.limits, '{}') || a.limits as own) l
  left join lateral (
    select max(u.used / nullif(case u.metric when 'cost' then a."monthlyBudget"::float8
      else least((l.own ->> u.metric)::float8, ($2::jsonb ->> u.metric)::float8) end, 0)) as share
    from (select metric, sum(used)::float8 as used from "Counter" where "accountId" = a.id
      and metric in ('conversations', 'messages', 'tokens', 'cost') and period = to_char($3::date, 'YYYY-MM') group by 1) u
  ) part on true
  left join lateral (
    select max(day) as day from "DailyStat" where "accountId" = a.id and channel <> all ($4::text[])
  ) last on true
  cross join lateral (
    select coalesce(sum(f."notFound"), 0) as missed, coalesce(sum(f."notFound" + f.answered), 0) as asked
    from "Figure" f where f."accountId" = a.id and f.span = 'day' and f.day > $3::date - 7
  ) week
  cross join lateral (
    select coalesce(sum(f."notFound"), 0) as missed, coalesce(sum(f."notFound" + f.answered), 0) as asked
    from "Figure" f where f."accountId" = a.id and f.span = 'day' and f.day > $3::date - 14 and f.day <= $3::date - 7
  ) earlier
  where a."parentId" = $1::uuid and a.kind = 'customer' and a."deletedAt" is null and ($5::uuid[] is null or a.id = any ($5))`

/** The heaviest first, as lists show them. */
const WEIGHT: readonly HealthReason[] = [
  "full",
  "unpaid",
  "wallet",
  "near",
  "unanswered",
  "suspended",
  "quiet",
  "removed",
]
const weight = ({ reasons: [first] }: ClientHealth): number =>
  first === undefined ? WEIGHT.length : WEIGHT.indexOf(first)

/** Whether somebody of the agency should look at it. */
export const needsLook = ({ reasons: [first] }: ClientHealth): boolean =>
  first !== undefined && first !== "removed"

/**
 * How an agency's clients are at `now`, the ones that most need a look first; `ids`: of these alone. Whoever calls has
 * made sure that the caller is the agency.
 */
export async function readHealth(
  { id, limits }: { id: string; limits: object },
  { ids, now = new Date() }: { ids?: string[]; now?: Date } = {},
): Promise<ClientHealth[]> {
  const { rows } = await systemSql().query<ClientHealth>(READ, [
    id,
    JSON.stringify(limits),
    now.toISOString().slice(0, 10),
    HIDDEN_CHANNELS,
    ids ?? null,
  ])
  return rows
    .map((row) => ({
      ...row,
      reasons: row.reasons.sort((a, b) => WEIGHT.indexOf(a) - WEIGHT.indexOf(b)),
    }))
    .sort((a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name))
}
