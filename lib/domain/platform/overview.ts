import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { env } from "../../core/env.ts"
import { systemSql } from "../../db/system.ts"
import { lookAt } from "./look-at.ts"
import type { InstallDay, InstallFigures, PlatformOverview } from "./schema.ts"
import { freshenInstallDays } from "./sum-days.ts"
import { usersMost } from "./users-most.ts"

/** The months that are compared, as dates: this one so far, and the same days of the last. */
const MONTHS = `months as (
    select $1::date as today, date_trunc('month', $1::date)::date as first,
      (date_trunc('month', $1::date) - interval '1 month')::date as earlier,
      least(($1::date - interval '1 month')::date, date_trunc('month', $1::date)::date - 1) as "earlierEnd"
  )`
const NOW = `d.day >= months.first and d.day <= months.today`
const BEFORE = `d.day between months.earlier and months."earlierEnd"`

const COUNTED = [
  "conversations",
  "messages",
  "tokens",
  "unpriced",
  "failedAnswers",
  "failedDeliveries",
] as const
const sums = (when: string, prefix: string) =>
  [
    ...COUNTED.map(
      (name) => `coalesce(sum(d."${name}") filter (where ${when}), 0)::float8 as "${prefix}${name}"`,
    ),
    `coalesce(sum(d.cost) filter (where ${when}), 0)::text as "${prefix}cost"`,
  ].join(", ")
const FIGURES = `with ${MONTHS} select ${sums(NOW, "")}, ${sums(BEFORE, "before.")}
  from months left join "InstallDay" d on d.day between months.earlier and months.today`

const DAYS = `select one.day::text as day, coalesce(d.messages, 0)::float8 as messages,
    coalesce(earlier.messages, 0)::float8 as "messagesBefore", coalesce(d."failedAnswers", 0)::float8 as "failedAnswers",
    coalesce(d."failedDeliveries", 0)::float8 as "failedDeliveries"
  from (select $1::date - n as day from generate_series(0, 29) n) one
    left join "InstallDay" d on d.day = one.day left join "InstallDay" earlier on earlier.day = one.day - 30
  order by 1`

const begun = (until: string) => (from: string) =>
  `a."createdAt" >= months.${from}::timestamp at time zone 'UTC' and a."createdAt" < (months.${until} + 1)::timestamp at time zone 'UTC'`
const ACCOUNTS = `with ${MONTHS} select count(*) filter (where a.kind = 'partner')::int as agencies,
    count(*) filter (where a.kind = 'customer')::int as clients, count(*) filter (where a.status = 'suspended')::int as suspended,
    count(*) filter (where a.kind = 'partner' and ${begun("today")("first")})::int as "newAgencies",
    count(*) filter (where a.kind = 'customer' and ${begun("today")("first")})::int as "newClients",
    count(*) filter (where a.kind = 'customer' and ${begun('"earlierEnd"')("earlier")})::int as "newClientsBefore"
  from "Account" a cross join months where a."deletedAt" is null`

type Row = Record<(typeof COUNTED)[number] | `before.${(typeof COUNTED)[number]}`, number> &
  Record<"cost" | "before.cost", string>

/**
 * How the install goes: accounts, use, what models cost and what failed, this month beside the same days of the last; who
 * uses most, and what needs a look. Figures are at most a minute old.
 */
export const platformOverview = procedure({
  permission: "clients.read",
  input: z.strictObject({ now: z.date().optional() }),
  async run(ctx, { now = new Date() }): Promise<PlatformOverview> {
    assertPlatform(ctx)
    await freshenInstallDays(now)
    const today = now.toISOString().slice(0, 10)
    const [figures, days, accounts, most, look] = await Promise.all([
      systemSql().query<Row>(FIGURES, [today]),
      systemSql().query<InstallDay>(DAYS, [today]),
      systemSql().query<PlatformOverview["accounts"]>(ACCOUNTS, [today]),
      usersMost(ctx.account.id, today.slice(0, 7)),
      lookAt(now),
    ])
    // Sums without a group are one row, whatever they sum.
    const row = figures.rows[0] as Row
    return {
      currency: env().LIVERY_COST_CURRENCY,
      accounts: accounts.rows[0] as PlatformOverview["accounts"],
      month: figuresOf(row, ""),
      before: figuresOf(row, "before."),
      days: days.rows,
      ...most,
      look,
    }
  },
})

const figuresOf = (row: Row, prefix: "" | "before."): InstallFigures => ({
  ...(Object.fromEntries(COUNTED.map((name) => [name, row[`${prefix}${name}`]])) as Record<
    (typeof COUNTED)[number],
    number
  >),
  cost: BigInt(row[`${prefix}cost`]),
})
