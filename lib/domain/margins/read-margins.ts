import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { env } from "../../core/env.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import {
  accountNames,
  botNames,
  type ChargedRow,
  chargedIn,
  type Months,
  type NameRow,
  type SaidRow,
  type SpentRow,
  saidIn,
  spentIn,
} from "../../db/statements/margins.ts"
import { systemSql } from "../../db/system.ts"
import { exchange, millionthsOf, shareOf } from "./in-currency.ts"
import { listRates } from "./rates.ts"
import { type Earned, type Margins, Month, type Part, type Use } from "./schema.ts"

/**
 * What an agency's clients used and brought in, in a UTC month and the one before; with `clientId` of one of them, split by
 * bot, model and channel; with `clientIds` of these. What is charged is the part of each invoice's period that falls into the month, before tax. Clients
 * that neither used nor paid anything are left out, unless they are there today. Throws `not_found` for a foreign client.
 */
export const readMargins = procedure({
  permission: "clients.read",
  input: z.strictObject({
    month: Month,
    clientId: z.guid().optional(),
    clientIds: z.array(z.guid()).max(100).optional(),
  }),
  async run(ctx, { month, clientId, clientIds }): Promise<Margins> {
    if (ctx.account.kind !== "partner") throw new LiveryError("not_authorized", "Only agencies have clients")
    const months = monthsAround(month, ctx.account.id, clientId ? [clientId] : (clientIds ?? null))
    const sql = systemSql()
    const names = await sql.query(accountNames(months))
    const ids = names.rows.map(({ id }) => id)
    const [said, spent, charged, bots, rates] = await Promise.all([
      sql.query(saidIn(ids, months)),
      sql.query(spentIn(ids, months)),
      sql.query(chargedIn(months)),
      clientId ? sql.query(botNames(ids)) : null,
      listRates(ctx, {}),
    ])
    const costCurrency = env().LIVERY_COST_CURRENCY
    const currency = mostOf(charged.rows.map((row) => row.currency)) ?? costCurrency
    const convert = exchange(costCurrency, rates)
    const all = accountsOf(names.rows, charged.rows)
    if (clientId && all.length === 0) throw notFound("client")
    const of = (id: string, isNow: boolean): Earned => {
      const use = useOf(
        said.rows.filter((row) => row.accountId === id && row.isNow === isNow),
        spent.rows.filter((row) => row.accountId === id && row.isNow === isNow),
      )
      const within = isNow ? [months.from, months.until] : [months.before, months.from]
      const [from = 0, until = 0] = within.map((day) => Date.parse(day))
      const amounts = charged.rows
        .filter((row) => row.clientId === id)
        .map((row) =>
          convert(shareOf(millionthsOf(row.net, row.currency), row, { from, until }), row.currency, currency),
        )
      return earned(use, sumOrNull(amounts), convert(use.cost, costCurrency, currency))
    }
    const clients = all
      .map(({ id, name, isGone }) => ({
        ...{ id, name, isGone, isOwn: id === ctx.account.id },
        ...{ now: of(id, true), before: of(id, false) },
      }))
      .filter(({ isGone, isOwn, now, before }) => !(isGone || isOwn) || wasUsed(now) || wasUsed(before))
      .sort(
        (a, b) =>
          Number(a.isOwn) - Number(b.isOwn) ||
          compare(b.now.cost, a.now.cost) ||
          a.name.localeCompare(b.name),
      )
    const used = [currency, ...charged.rows.map((row) => row.currency)]
    return {
      month,
      monthBefore: months.before.slice(0, 7),
      costCurrency,
      currency,
      withoutRate: [...new Set(used)].filter((each) => convert(1n, costCurrency, each) === null),
      clients,
      total: {
        now: totalOf(clients.map(({ now }) => now)),
        before: totalOf(clients.map(({ before }) => before)),
      },
      parts: bots && partsOf(said.rows, spent.rows, new Map(bots.rows.map(({ id, name }) => [id, name]))),
    }
  },
})

function monthsAround(month: string, agencyId: string, accountIds: string[] | null): Months {
  const [year = 0, number = 1] = month.split("-").map(Number)
  const first = (offset: number) =>
    new Date(Date.UTC(year, number - 1 + offset, 1)).toISOString().slice(0, 10)
  return { agencyId, accountIds, before: first(-1), from: first(0), until: first(1) }
}

/** Accounts that are there, and clients that are gone but stand in invoices, by the name on them. */
function accountsOf(names: readonly NameRow[], charged: readonly ChargedRow[]): NameRow[] {
  const all = new Map(charged.map(({ clientId: id, name }) => [id, { id, name, isGone: true }]))
  for (const row of names) all.set(row.id, row)
  return [...all.values()]
}

function mostOf(currencies: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const each of currencies) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b))[0]?.[0] ?? null
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

const useOf = (said: readonly SaidRow[], spent: readonly SpentRow[]): Use => ({
  messages: sum(said, (row) => row.messages),
  answers: sum(spent, (row) => row.answers),
  tokens: sum(spent, (row) => row.tokens),
  cost: spent.reduce((total, row) => total + BigInt(row.cost), 0n),
  unpriced: sum(spent, (row) => row.unpriced),
  estimated: sum(spent, (row) => row.estimated),
})

const sumOrNull = (amounts: readonly (bigint | null)[]): bigint | null =>
  amounts.reduce<bigint | null>((total, each) => (total === null || each === null ? null : total + each), 0n)

const earned = (use: Use, charged: bigint | null, cost: bigint | null): Earned => ({
  ...use,
  charged,
  margin: charged === null || cost === null ? null : charged - cost,
})

const wasUsed = ({ messages, tokens, cost, charged }: Earned) =>
  messages > 0 || tokens > 0 || cost > 0n || charged !== 0n

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

const totalOf = (all: readonly Earned[]): Earned => ({
  messages: sum(all, (each) => each.messages),
  answers: sum(all, (each) => each.answers),
  tokens: sum(all, (each) => each.tokens),
  cost: all.reduce((total, each) => total + each.cost, 0n),
  unpriced: sum(all, (each) => each.unpriced),
  estimated: sum(all, (each) => each.estimated),
  charged: sumOrNull(all.map((each) => each.charged)),
  margin: sumOrNull(all.map((each) => each.margin)),
})

function partsOf(said: readonly SaidRow[], spent: readonly SpentRow[], bots: ReadonlyMap<string, string>) {
  const by = (keyOf: (row: SaidRow | SpentRow) => string, nameOf: (key: string) => string): Part[] => {
    const keys = new Set([...said, ...spent].map(keyOf).filter(Boolean))
    return [...keys]
      .map((id) => {
        const of = (isNow: boolean) =>
          useOf(
            said.filter((row) => row.isNow === isNow && keyOf(row) === id),
            spent.filter((row) => row.isNow === isNow && keyOf(row) === id),
          )
        return { id, name: nameOf(id), now: of(true), before: of(false) }
      })
      .sort(
        (a, b) =>
          compare(b.now.cost, a.now.cost) || b.now.messages - a.now.messages || a.id.localeCompare(b.id),
      )
  }
  return {
    bots: by(
      (row) => row.botId,
      (id) => bots.get(id) ?? "",
    ),
    // What was said has no model; only calls of one do.
    models: by(
      (row) => ("model" in row ? row.model : ""),
      (name) => name,
    ),
    channels: by(
      (row) => row.channel,
      (name) => name,
    ),
  }
}
