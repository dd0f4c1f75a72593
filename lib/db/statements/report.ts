import type { Statement } from "../wire/wire.ts"
import { GONE } from "./conversation-stats.ts"
import { ALL_BOTS } from "./figures.ts"

/** A stretch of days, read from the sums of its days or months. */
export interface Stretch {
  /** "now", or "before": what that is compared with. */
  period: "now" | "before"
  span: "day" | "month"
  /** Both included, as "2026-11-20"; of months their firsts. */
  from: string
  to: string
  /** Where its period begins. */
  since: string
}

export interface Asked {
  accountId: string
  stretches: readonly Stretch[]
  /** What a point of the series stands for. */
  unit: "day" | "month"
  botId: string | null
  channel: string | null
  hidden: readonly string[]
}

/** Exactly one of bucket, bot and channel is there. */
export interface Split {
  period: "now" | "before"
  bucket: string | null
  botId: string | null
  channel: string | null
}

const STRETCHES = `jsonb_to_recordset($2::jsonb) as s(period text, span text, "from" date, "to" date, since date)`
const BUCKET = (day: string) => `to_char(date_trunc($3, ${day}), 'YYYY-MM-DD')`
/** Rows of a stretch, by the key of their table: joined plainly, the planner may read all of an account's. */
const ROWS = (table: string, condition: string) =>
  `cross join lateral (select * from "${table}" where "accountId" = $1::uuid and ${condition}day between s."from" and s."to" offset 0)`
const SPLITS = "grouping sets ((1, 2), (1, 3), (1, 4))"
const FILTER = (row: string) =>
  `($4::uuid is null or ${row}."botId" = $4) and ($5::text is null or ${row}.channel = $5)`

export type UseRow = Split & { conversations: number; messages: number; tokens: number }

/** What was used and is shown, as the Tenant API counts it. Its stretches are of days. */
export const useOf = ({ accountId, stretches, unit, botId, channel, hidden }: Asked): Statement<UseRow> => ({
  text: `select s.period, ${BUCKET("d.day")} as bucket, d."botId"::text, d.channel, sum(d.conversations)::float8 as conversations,
      sum(d.messages)::float8 as messages, sum(d.tokens)::float8 as tokens
    from ${STRETCHES} ${ROWS("DailyStat", "")} d
    where ${FILTER("d")} and d.status <> '${GONE}' and d.channel <> all ($6::text[]) group by ${SPLITS}`,
  values: [accountId, JSON.stringify(stretches), unit, botId, channel, hidden],
})

export type AnswerRow = Split &
  Record<"answered" | "notFound" | "other" | "good" | "bad" | "handedOver" | "over" | "resolved", number>

/** What answers came to. */
export const answersOf = ({ accountId, stretches, unit, botId, channel }: Asked): Statement<AnswerRow> => ({
  text: `select s.period, ${BUCKET("f.day")} as bucket, f."botId"::text, f.channel, sum(f.answered)::int as answered,
      sum(f."notFound")::int as "notFound", sum(f.other)::int as other, sum(f.good)::int as good, sum(f.bad)::int as bad,
      sum(f."handedOver")::int as "handedOver", sum(f.over)::int as over, sum(f.resolved)::int as resolved
    from ${STRETCHES} ${ROWS("Figure", "span = s.span and ")} f
    where ${FILTER("f")} group by ${SPLITS}`,
  values: [accountId, JSON.stringify(stretches), unit, botId, channel],
})

/** What was counted by a name, a row of sums each: of "before" only how long first answers took. */
export const detailsOf = ({
  accountId,
  stretches,
  botId,
  channel,
}: Omit<Asked, "unit" | "hidden">): Statement<{
  period: "now" | "before"
  botId: string
  detail: unknown
}> => ({
  text: `select s.period, f."botId"::text, case s.period when 'now' then f.detail else jsonb_build_object('wait', f.detail->'wait') end as detail
    from ${STRETCHES} ${ROWS("Figure", "span = s.span and ")} f
    where ($3::uuid is null or f."botId" = $3) and ($4::text is null or f.channel = $4)`,
  values: [accountId, JSON.stringify(stretches), botId, channel],
})

/** A view is one of bots and channels; the bucket is there in the view that was asked for alone. */
export interface VisitorsRow {
  period: "now" | "before"
  bucket: string | null
  botId: string
  channel: string
  /** Who was there in the whole stretch and not in an earlier part of it, and the same of the bucket. */
  visitors: number
  inBucket: number
}

const SINCE = (start: string) =>
  `v.visitors - coalesce(v.back[least(v.day - ${start}, cardinality(v.back))], 0)`

/** Visitors of the view that was asked for, and of each bot and channel in it. Its stretches are of days. */
export const visitorsOf = ({
  accountId,
  stretches,
  unit,
  botId,
  channel,
}: Asked): Statement<VisitorsRow> => ({
  text: `select s.period, case when v."botId" = $4 and v.channel = $5 then ${BUCKET("v.day")} end as bucket, v."botId"::text, v.channel,
      sum(${SINCE("s.since")})::int as visitors, sum(${SINCE(`greatest(s.since, date_trunc($3, v.day)::date)`)})::int as "inBucket"
    from ${STRETCHES} ${ROWS("VisitorSum", "")} v
    where (v."botId" = $4 or v.channel = $5) group by 1, 2, 3, 4`,
  values: [accountId, JSON.stringify(stretches), unit, botId ?? ALL_BOTS, channel ?? ""],
})

export interface NeverRow {
  total: number
  id: string | null
  name: string | null
}

/** Sources that answered nothing of all that could, the oldest first, each with how many there are; one row without any. */
export const neverQuoted = (
  accountId: string,
  {
    quoted,
    botId,
    before,
    take,
  }: { quoted: readonly string[]; botId: string | null; before: string; take: number },
): Statement<NeverRow> => ({
  text: `with never as (
      select id, name from "Source" where "accountId" = $1::uuid and "deletedAt" is null and status = 'ready' and "createdAt" < $4::date
        and id <> all ($2::uuid[]) and ($3::uuid is null or "datasetId" = (select "datasetId" from "Bot" where "accountId" = $1::uuid and id = $3))
    )
    select (select count(*) from never)::int as total, n.id::text, n.name from (select) one
    left join (select * from never order by id limit $5::int) n on true`,
  values: [accountId, quoted, botId, before, take],
})

/** Names of what is still there. */
export const namesOf = (
  accountId: string,
  table: "Source" | "Bot",
  ids: readonly string[],
): Statement<{ id: string; name: string }> => ({
  text: `select id::text, name from "${table}" where "accountId" = $1::uuid and id = any ($2::uuid[]) and "deletedAt" is null`,
  values: [accountId, ids],
})

/** Messages that ask something, as far as they and their conversations are still there. */
export const askedIn = (
  accountId: string,
  ids: readonly string[],
): Statement<{ id: string; text: string; conversationId: string }> => ({
  text: `select m.id::text, left(m.text, 200) as text, m."conversationId"::text
    from unnest($2::uuid[]) wanted(id) cross join lateral (
      select * from "Message" where "accountId" = $1::uuid and id = wanted.id limit 1
    ) m cross join lateral (
      select from "Conversation" where "accountId" = $1::uuid and id = m."conversationId" and "deletedAt" is null limit 1
    ) there`,
  values: [accountId, ids],
})

export interface UnansweredRow {
  id: string
  botId: string
  question: string
  count: number
  lastAskedAt: Date
  conversationId: string | null
}

/**
 * Questions without an answer that were asked last within the days, of the latest thirty a bot those asked most. Bot and
 * time are compared as one, so that the planner goes by the index of both and not through everybody's questions by time.
 */
export const unansweredIn = (
  accountId: string,
  { from, to, botId, take }: { from: string; to: string; botId: string | null; take: number },
): Statement<UnansweredRow> => ({
  text: `select u.id::text, u."botId"::text, u.question, u.count, u."lastAskedAt", u."conversationId"::text from "Bot" b cross join lateral (
      select * from "UnansweredQuestion" where "accountId" = $1::uuid
        and ("botId", "lastAskedAt") >= (b.id, $2::date::timestamptz) and ("botId", "lastAskedAt") < (b.id, ($3::date + 1)::timestamptz)
        order by "botId" desc, "lastAskedAt" desc limit 30
    ) u where b."accountId" = $1::uuid and b."deletedAt" is null and ($4::uuid is null or b.id = $4)
    order by u.count desc, u."lastAskedAt" desc limit $5::int`,
  values: [accountId, from, to, botId, take],
})
