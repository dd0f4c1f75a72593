import { systemSql } from "../../db/system.ts"

/** As far back as anything compares. */
const FIRST_DAYS = 70
/** A delivery may fail for days before it is given up. */
const OPEN_DAYS = 4

const SUM = `with span as (
    select least(coalesce(max(day) - ${OPEN_DAYS}, $1::date - ${FIRST_DAYS}), $1::date - ${OPEN_DAYS}) as first from "InstallDay"
  ), one as (
    select span.first + n as day from span, generate_series(0, $1::date - span.first) n
  ), said as (
    select d.day, sum(d.conversations) as conversations, sum(d.messages) as messages
    from "DailyStat" d where d.day between (select first from span) and $1::date group by 1
  ), spent as (
    select c.day, sum(c.answers) as answers, sum(c."inputTokens" + c."outputTokens") as tokens, sum(c.cost) as cost,
      sum(c.unpriced) as unpriced
    from "DailyCost" c where c.day between (select first from span) and $1::date group by 1
  ), unanswered as (
    select (m."createdAt" at time zone 'UTC')::date as day, count(*) as failed from "Message" m
    where m.status = 'failed' and m."createdAt" >= (select first from span)::timestamp at time zone 'UTC' group by 1
  ), undelivered as (
    select (w."createdAt" at time zone 'UTC')::date as day, count(*) as failed from "WebhookDelivery" w
    where w.status = 'failed' and w."createdAt" >= (select first from span)::timestamp at time zone 'UTC' group by 1
  )
  insert into "InstallDay" as known (day, conversations, messages, answers, tokens, cost, unpriced, "failedAnswers", "failedDeliveries")
  select day, coalesce(said.conversations, 0), coalesce(said.messages, 0), coalesce(spent.answers, 0), coalesce(spent.tokens, 0),
    coalesce(spent.cost, 0), coalesce(spent.unpriced, 0), coalesce(unanswered.failed, 0), coalesce(undelivered.failed, 0)
  from one left join said using (day) left join spent using (day) left join unanswered using (day) left join undelivered using (day)
  order by day
  on conflict (day) do update set conversations = excluded.conversations, messages = excluded.messages, answers = excluded.answers,
    tokens = excluded.tokens, cost = excluded.cost, unpriced = excluded.unpriced, "failedAnswers" = excluded."failedAnswers",
    "failedDeliveries" = excluded."failedDeliveries", "summedAt" = now()`

/**
 * Brings the install's days up to date: those since it was last done and a few before, which may still change; returns how
 * many. At the first time, those that anything is compared with.
 */
export async function sumInstallDays(now = new Date()): Promise<number> {
  const { rowCount } = await systemSql().query(SUM, [now.toISOString().slice(0, 10)])
  return rowCount ?? 0
}

const FRESH = `select from "InstallDay" where day = $1::date and "summedAt" > now() - interval '1 minute'`

/** The same, unless somebody did it less than a minute ago. */
export async function freshenInstallDays(now: Date): Promise<void> {
  const { rowCount } = await systemSql().query(FRESH, [now.toISOString().slice(0, 10)])
  if (!rowCount) await sumInstallDays(now)
}
