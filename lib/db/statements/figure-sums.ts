import type { Statement } from "../wire/wire.ts"

/** Which row of the sums: a day or the first of a month as "2026-11-20". */
export interface SumKey {
  span: "day" | "month"
  day: string
  botId: string
  channel: string
}
/** A row with its counters by their columns' names. */
export type SumRow = SumKey & Record<string, unknown> & { detail: unknown; tail: unknown }

const COUNTERS = ["answered", "notFound", "other", "good", "bad", "handedOver", "over", "resolved"]
const quoted = COUNTERS.map((name) => `"${name}"`)
const KEY = `k(span text, day date, "botId" uuid, channel text)`

export const readSums = (accountId: string, keys: readonly SumKey[]): Statement<SumRow> => ({
  text: `select f.span, f.day::text, f."botId"::text, f.channel, ${quoted.join(", ")}, f.detail, f.tail
    from jsonb_to_recordset($2::jsonb) as ${KEY} cross join lateral (
      select * from "Figure" where "accountId" = $1::uuid and span = k.span and day = k.day and "botId" = k."botId" and channel = k.channel limit 1
    ) f`,
  values: [accountId, JSON.stringify(keys)],
})

export const writeSums = (
  accountId: string,
  rows: readonly SumRow[],
  { settled = false } = {},
): Statement => ({
  text: `insert into "Figure" ("accountId", span, day, "botId", channel, ${quoted.join(", ")}, detail, tail, "isSettled")
    select $1::uuid, span, day, "botId", channel, ${quoted.join(", ")}, detail, tail, $3::boolean
    from jsonb_to_recordset($2::jsonb) as r(span text, day date, "botId" uuid, channel text, ${quoted.map((name) => `${name} int`).join(", ")}, detail jsonb, tail jsonb)
    on conflict ("accountId", span, day, "botId", channel) do update
      set ${quoted.map((name) => `${name} = excluded.${name}`).join(", ")}, detail = excluded.detail, tail = excluded.tail, "isSettled" = excluded."isSettled"
    returning 1 as written`,
  values: [accountId, JSON.stringify(rows), settled],
})

/** Rows whose time is over and whose detail is as long as it came. */
export const unsettledSums = (
  accountId: string,
  before: { day: string; month: string },
  take: number,
): Statement<SumRow> => ({
  text: `select span, day::text, "botId"::text, channel, ${quoted.join(", ")}, detail, tail from "Figure"
    where "accountId" = $1::uuid and not "isSettled" and day < case span when 'day' then $2::date else $3::date end
    order by span, day limit $4::int`,
  values: [accountId, before.day, before.month, take],
})

export interface VisitorRow {
  day: string
  botId: string
  channel: string
  visitors: number
  back: number[]
}
const VISITORS = `k(day date, "botId" uuid, channel text, visitors int, back int[])`

export const readVisitors = (
  accountId: string,
  keys: readonly Omit<VisitorRow, "visitors" | "back">[],
): Statement<VisitorRow> => ({
  text: `select v.day::text, v."botId"::text, v.channel, v.visitors, coalesce(v.back, '{}') as back
    from jsonb_to_recordset($2::jsonb) as ${VISITORS} cross join lateral (
      select * from "VisitorSum" where "accountId" = $1::uuid and day = k.day and "botId" = k."botId" and channel = k.channel limit 1
    ) v`,
  values: [accountId, JSON.stringify(keys)],
})

export const writeVisitors = (accountId: string, rows: readonly VisitorRow[]): Statement => ({
  text: `insert into "VisitorSum" ("accountId", day, "botId", channel, visitors, back)
    select $1::uuid, day, "botId", channel, visitors, back from jsonb_to_recordset($2::jsonb) as ${VISITORS}
    on conflict ("accountId", day, "botId", channel) do update set visitors = excluded.visitors, back = excluded.back
    returning 1 as written`,
  values: [accountId, JSON.stringify(rows)],
})

export const writeContributions = (
  accountId: string,
  rows: readonly {
    id: string
    part: unknown
    dueAt: Date | null
    beganAt: Date
    language: string | null
    isResolved: boolean
  }[],
  gone: readonly string[],
): Statement => ({
  text: `with gone as (
      delete from "ConversationFigure" where "accountId" = $1::uuid and "conversationId" = any ($3::uuid[])
    )
    insert into "ConversationFigure" ("accountId", "conversationId", part, "dueAt", "beganAt", language, "isResolved")
    select $1::uuid, id, part, "dueAt", "beganAt", language, "isResolved"
    from jsonb_to_recordset($2::jsonb) as r(id uuid, part jsonb, "dueAt" timestamptz, "beganAt" timestamptz, language text, "isResolved" boolean)
    on conflict ("accountId", "conversationId") do update set part = excluded.part, "dueAt" = excluded."dueAt",
      "beganAt" = excluded."beganAt", language = excluded.language, "isResolved" = excluded."isResolved"
      where not "ConversationFigure"."isWithdrawn"
    returning 1 as written`,
  values: [accountId, JSON.stringify(rows), gone],
})
