import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { GONE } from "../../db/statements/conversation-stats.ts"
import { systemSql } from "../../db/system.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { assertPartner } from "./crud.ts"
import { needsLook, readHealth } from "./health.ts"
import type { AgencyMonth, MonthFigures } from "./schema.ts"

const DAYS = `with days as (
    select $2::date as today, date_trunc('month', $2::date)::date as first,
      (date_trunc('month', $2::date) - interval '1 month')::date as earlier,
      least(($2::date - interval '1 month')::date, date_trunc('month', $2::date)::date - 1) as "earlierEnd"
  ), client as (
    select id, "createdAt" from "Account" where "parentId" = $1::uuid and kind = 'customer' and "deletedAt" is null
  )`
const SUMMED = (row: string, name: string) =>
  `coalesce(sum(${row}."${name}") filter (where ${row}.day >= days.first), 0)::float8 as "${name}",
   coalesce(sum(${row}."${name}") filter (where ${row}.day <= days."earlierEnd"), 0)::float8 as "before.${name}"`
const READ = `${DAYS}, use as (
    select ${SUMMED("d", "conversations")}, ${SUMMED("d", "messages")} from client cross join days
    join "DailyStat" d on d."accountId" = client.id and d.day between days.earlier and days.today
      and d.status <> '${GONE}' and d.channel <> all ($3::text[])
  ), answers as (
    select ${SUMMED("f", "answered")}, ${SUMMED("f", "notFound")} from client cross join days
    join "Figure" f on f."accountId" = client.id and f.span = 'day' and f.day between days.earlier and days.today
  )
  select use.*, answers.*, (select count(*)::int from client) as clients,
    (select count(*)::int from client cross join days where "createdAt" >= days.first at time zone 'UTC') as "newClients",
    (select coalesce(sum(used), 0)::int from "Counter" c join client on c."accountId" = client.id
      where metric = 'bots' and period = 'all') as bots
  from use cross join answers`

const FIGURES = ["conversations", "messages", "answered", "notFound"] as const
type Row = Record<(typeof FIGURES)[number] | `before.${(typeof FIGURES)[number]}`, number> &
  Pick<AgencyMonth, "clients" | "newClients" | "bots">

/** What an agency's clients did this month beside the same days of the one before, and which of them need a look. */
export const agencyMonth = procedure({
  permission: "clients.read",
  input: z.strictObject({}),
  async run(ctx): Promise<AgencyMonth> {
    assertPartner(ctx)
    const today = new Date().toISOString().slice(0, 10)
    const [read, health] = await Promise.all([
      systemSql().query<Row>(READ, [ctx.account.id, today, HIDDEN_CHANNELS]),
      readHealth(ctx.account),
    ])
    // Sums without a group are one row, whatever they sum.
    const row = read.rows[0] as Row
    const figures = (prefix: "" | "before.") =>
      Object.fromEntries(
        FIGURES.map((name) => [name, row[`${prefix}${name}` as keyof Row]]),
      ) as unknown as MonthFigures
    return {
      clients: row.clients,
      newClients: row.newClients,
      bots: row.bots,
      month: figures(""),
      before: figures("before."),
      needLook: health.filter(needsLook),
    }
  },
})
