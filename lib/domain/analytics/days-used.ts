import type { Context } from "../../core/context.ts"
import { systemSql } from "../../db/system.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { type DayTotal, SERIES, type Series } from "./schema.ts"

const DAY = 86_400_000

/** An agency's use is its own and its clients'. */
const TOTALS = `select day::text as day, sum(tokens)::float8 as tokens, coalesce(sum(conversations) filter (where channel <> all ($3)), 0)::float8 as conversations,
    sum(messages)::float8 as messages
  from "DailyStat" where day >= $2 and "accountId" in (select id from "Account" where id = $1 or "parentId" = $1) group by day`

type Row = { day: string } & Record<Series, number>

/** What the account used on each of the last `days` UTC days, today last; days without use are there with 0. */
export async function daysUsed({ account }: Context, days: number): Promise<Record<Series, DayTotal[]>> {
  const today = Math.floor(Date.now() / DAY) * DAY
  const all = Array.from({ length: days }, (_, index) => new Date(today - (days - 1 - index) * DAY))
  const { rows } = await systemSql().query<Row>(TOTALS, [
    account.id,
    all[0]?.toISOString().slice(0, 10),
    HIDDEN_CHANNELS,
  ])
  const byDay = new Map(rows.map((row) => [row.day, row]))
  const series = (name: Series) =>
    all.map((day) => ({ day, total: Math.max(0, byDay.get(day.toISOString().slice(0, 10))?.[name] ?? 0) }))
  return Object.fromEntries(SERIES.map((name) => [name, series(name)])) as Record<Series, DayTotal[]>
}
