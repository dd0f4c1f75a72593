import type { Statement } from "../wire/wire.ts"
import { GONE } from "./conversation-stats.ts"

export interface BotListQuery {
  accountId: string
  /** Part of a name or description. */
  search: string | null
  state: string | null
  sort: string
  /** UTC days, both included, as "2026-11-20". */
  from: string
  to: string
  /** Channels whose conversations do not count. */
  hidden: readonly string[]
  skip: number
  take: number
}

export interface BotListRow {
  total: number
  /** How many bots there are of each state, whatever state was asked for. */
  states: Record<string, number>
  id: string | null
  name: string
  description: string | null
  isActive: boolean
  isDefault: boolean
  updatedAt: Date
  state: string
  sources: number
  passages: number
  conversations: number
  answered: number
  answers: number
  /** Conversations by day, of the days that had any. */
  days: Record<string, number>
}

const ORDERS: Record<string, string> = {
  name: "lower(r.name)",
  conversations: "r.conversations desc",
  answered: "case when r.answers > 0 then r.answered::float8 / r.answers end nulls last",
  knowledge: "r.passages desc",
  updated: `r."updatedAt" desc`,
}

/**
 * A page of an account's bots with what each knows, its state, and its conversations and answers in a stretch of days, as
 * Analytics counts them; one row without a bot where there is none. Its cost depends on the account's bots, sources and days.
 */
export const botList = (query: BotListQuery): Statement<BotListRow> => ({
  text: `with known as (
      select s."datasetId", count(*) filter (where s."questionKey" is null)::int as sources,
        coalesce(sum(s."recordCount"), 0)::int as passages, bool_or(s.status in ('queued', 'fetching', 'extracting', 'indexing')) as learning
      from "Source" s where s."accountId" = $1::uuid and s."deletedAt" is null group by 1
    ), used as (
      select "botId", sum(conversations)::int as conversations, jsonb_object_agg(day, conversations) as days
      from (select d."botId", to_char(d.day, 'YYYY-MM-DD') as day, sum(d.conversations)::int as conversations from "DailyStat" d
        where d."accountId" = $1::uuid and d.day between $5::date and $6::date and d.status <> '${GONE}' and d.channel <> all ($7::text[])
        group by 1, 2) by_day group by 1
    ), said as (
      select f."botId", sum(f.answered)::int as answered, sum(f.answered + f."notFound" + f.other)::int as answers
      from "Figure" f where f."accountId" = $1::uuid and f.span = 'day' and f.day between $5::date and $6::date group by 1
    ), r as (
      select b.id::text, b.name, b.description, b."isActive", b."isDefault", b."updatedAt", b."createdAt",
        coalesce(k.sources, 0) as sources, coalesce(k.passages, 0) as passages,
        coalesce(u.conversations, 0) as conversations, coalesce(u.days, '{}') as days,
        coalesce(a.answered, 0) as answered, coalesce(a.answers, 0) as answers,
        case when not b."isActive" then 'paused' when k.learning then 'learning'
          when k.passages > 0 or exists (select 1 from "Record" c where c."accountId" = $1::uuid and c."datasetId" = b."datasetId") then 'ready'
          else 'empty' end as state
      from "Bot" b left join known k on k."datasetId" = b."datasetId" left join used u on u."botId" = b.id left join said a on a."botId" = b.id
      where b."accountId" = $1::uuid and b."deletedAt" is null
        and ($2::text is null or position(lower($2) in lower(b.name || ' ' || coalesce(b.description, ''))) > 0)
    ), shown as (select * from r where $3::text is null or state = $3)
    select (select count(*) from shown)::int as total,
      (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*) as n from r group by 1) s) as states, r.*
    from (select) one left join lateral (select * from shown r order by ${ORDERS[query.sort] ?? `r."createdAt"`}, r.id limit $8::int offset $4::int) r on true`,
  values: [
    query.accountId,
    query.search,
    query.state,
    query.skip,
    query.from,
    query.to,
    query.hidden,
    query.take,
  ],
})
