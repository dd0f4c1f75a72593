import type { Statement } from "../wire/wire.ts"

/** Of an agency: of all its clients and itself, or of some of them; the days of the month before, this month and up to the next. */
export interface Months {
  agencyId: string
  accountIds: readonly string[] | null
  before: string
  from: string
  until: string
}

export interface SaidRow {
  accountId: string
  botId: string
  channel: string
  isNow: boolean
  messages: number
}

const SAID = `select "accountId", "botId", channel, day >= $3::date as "isNow", sum(messages)::float8 as messages
  from "DailyStat" where "accountId" = any($1::uuid[]) and day >= $2::date and day < $4::date
  group by 1, 2, 3, 4 having sum(messages) <> 0`

/** Messages of accounts in two months, by bot and channel. */
export const saidIn = (accounts: readonly string[], { before, from, until }: Months): Statement<SaidRow> => ({
  text: SAID,
  values: [accounts, before, from, until],
})

export interface SpentRow {
  accountId: string
  botId: string
  channel: string
  model: string
  isNow: boolean
  answers: number
  tokens: number
  /** Whole millionths. */
  cost: string
  unpriced: number
  estimated: number
}

const SPENT = `select "accountId", "botId", channel, model, day >= $3::date as "isNow", sum(answers)::float8 as answers,
    sum("inputTokens" + "outputTokens")::float8 as tokens, sum(cost)::text as cost, sum(unpriced)::float8 as unpriced,
    sum(estimated)::float8 as estimated
  from "DailyCost" where "accountId" = any($1::uuid[]) and day >= $2::date and day < $4::date group by 1, 2, 3, 4, 5`

/** What models took of accounts in two months, by bot, channel and model. */
export const spentIn = (
  accounts: readonly string[],
  { before, from, until }: Months,
): Statement<SpentRow> => ({
  text: SPENT,
  values: [accounts, before, from, until],
})

export interface ChargedRow {
  clientId: string
  name: string
  currency: string
  /** Before tax, in the smallest unit. */
  net: number
  /** Milliseconds since 1970. */
  start: number
  end: number
}

const CHARGED = `select "clientId", buyer->>'name' as name, currency, net, extract(epoch from "periodStart")::float8 * 1000 as start,
    extract(epoch from "periodEnd")::float8 * 1000 as end
  from "Invoice" where "accountId" = $1::uuid and ($2::uuid[] is null or "clientId" = any($2::uuid[])) and status <> 'void'
    and "periodStart" < $4::date::timestamp at time zone 'UTC' and "periodEnd" > $3::date::timestamp at time zone 'UTC' order by id`

/** Invoices, but void ones, whose period reaches into one of two months. */
export const chargedIn = (months: Months): Statement<ChargedRow> => ({
  text: CHARGED,
  values: [months.agencyId, months.accountIds, months.before, months.until],
})

export interface NameRow {
  id: string
  name: string
  isGone: boolean
}

const NAMES = `select id, name, "deletedAt" is not null as "isGone" from "Account"
  where (id = $1::uuid or "parentId" = $1::uuid) and ($2::uuid[] is null or id = any($2::uuid[]))`

/** An agency's clients and itself by name, those among them that are deleted too. */
export const accountNames = ({ agencyId, accountIds }: Months): Statement<NameRow> => ({
  text: NAMES,
  values: [agencyId, accountIds],
})

const BOTS = `select id, name from "Bot" where "accountId" = any($1::uuid[])`

/** The bots of accounts by name. */
export const botNames = (accounts: readonly string[]): Statement<{ id: string; name: string }> => ({
  text: BOTS,
  values: [accounts],
})
