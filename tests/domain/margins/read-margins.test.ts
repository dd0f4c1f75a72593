import { beforeEach, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { csvOf } from "#lib/domain/analytics/analytics.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { MARGIN_TABLES, readMargins, setRate } from "#lib/domain/margins/margins.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()

const MONTH = "2026-10"
const NIL = "00000000-0000-0000-0000-000000000000"
let client: Context
let agency: Context
beforeEach(async () => {
  client = await makeAccount()
  agency = systemContext(await loadFacts(client.account.parentId ?? ""), makeLog(), "test")
})

interface Spent {
  day?: string
  botId?: string
  channel?: string
  model?: string
  cost?: bigint
  answers?: bigint
  unpriced?: bigint
  shard?: number
}
const spend = ({ account }: Context, { day = `${MONTH}-05`, ...given }: Spent = {}) =>
  system().dailyCost.create({
    data: {
      ...{ accountId: account.id, botId: NIL, channel: "api", model: "openai/mock", shard: 0 },
      ...{ answers: 1n, inputTokens: 100n, outputTokens: 50n, cost: 250_000n },
      ...given,
      day: new Date(day),
    },
  })
const say = (
  { account }: Context,
  { day = `${MONTH}-05`, botId = NIL, channel = "api", messages = 2n } = {},
) =>
  system().dailyStat.create({
    data: { accountId: account.id, day: new Date(day), botId, channel, status: "", shard: 0, messages },
  })
let numbers = 0
const charge = (
  clientId: string,
  {
    net = 3000,
    currency = "USD",
    from = `${MONTH}-01`,
    until = "2026-11-01",
    status = "paid" as "paid" | "void",
  } = {},
) =>
  system().invoice.create({
    data: {
      ...{ accountId: agency.account.id, clientId, number: String(++numbers), status, currency, net },
      ...{ tax: 600, total: net + 600, lines: [], taxName: "VAT", taxRate: 2000, seller: {} },
      ...{
        buyer: { name: "As it was called" },
        paidAt: status === "paid" ? new Date(until) : null,
        voidedAt: status === "void" ? new Date(until) : null,
        dueAt: new Date(until),
      },
      ...{ periodStart: new Date(from), periodEnd: new Date(until), id: newId() },
    },
  })
const read = (clientId?: string) => readMargins(agency, { month: MONTH, ...(clientId && { clientId }) })

test("what is left of a client is what it was charged before tax less what its models cost", async () => {
  await spend(client)
  await spend(client, { shard: 1, cost: 500_000n })
  await say(client)
  await charge(client.account.id)
  const { clients, total, currency } = await read()
  expect(currency).toBe("USD")
  expect(clients).toMatchObject([
    {
      id: client.account.id,
      now: {
        messages: 2,
        answers: 2,
        tokens: 300,
        cost: 750_000n,
        charged: 30_000_000n,
        margin: 29_250_000n,
      },
      before: { messages: 0, cost: 0n, charged: 0n, margin: 0n },
    },
  ])
  expect(total.now).toEqual(clients[0]?.now)
})

test("months are divided at midnight of UTC, and the month before stands beside", async () => {
  await spend(client, { day: "2026-09-30", cost: 1n })
  await spend(client, { day: "2026-10-01", cost: 10n })
  await spend(client, { day: "2026-10-31", cost: 100n })
  await spend(client, { day: "2026-11-01", cost: 1000n })
  await spend(client, { day: "2026-08-31", cost: 10_000n })
  const [row] = (await read()).clients
  expect([row?.now.cost, row?.before.cost]).toEqual([110n, 1n])
})

test("of an invoice that reaches into two months each has its part, and a void one counts nowhere", async () => {
  await charge(client.account.id, { from: "2026-09-16", until: "2026-10-16" })
  await charge(client.account.id, { net: 99_999, status: "void" })
  const [row] = (await read()).clients
  expect([row?.before.charged, row?.now.charged]).toEqual([15_000_000n, 15_000_000n])
})

test("amounts of other currencies are compared at the agency's rate, and not at all without one", async () => {
  await spend(client, { cost: 1_000_000n })
  await charge(client.account.id, { currency: "EUR" })
  const without = await read()
  expect(without).toMatchObject({ currency: "EUR", costCurrency: "USD", withoutRate: ["EUR"] })
  expect(without.clients[0]?.now).toMatchObject({ charged: 30_000_000n, margin: null })
  await setRate(agency, { currency: "EUR", rate: 900_000n })
  const compared = await read()
  expect(compared.withoutRate).toEqual([])
  expect(compared.clients[0]?.now).toMatchObject({ cost: 1_000_000n, margin: 29_100_000n })
})

test("with one client asked for, what it used is split by bot, model and channel, each to the unit", async () => {
  const { id: botId } = await createBot(client, { name: "Desk" })
  await spend(client, { botId, channel: "web", cost: 5n })
  await spend(client, { botId, channel: "web", model: "openai/other", cost: 7n, unpriced: 2n })
  await spend(client, { channel: "test", cost: 11n })
  await say(client, { botId, channel: "web", messages: 4n })
  const { parts, clients } = await read(client.account.id)
  const costs = (rows: { name: string; now: { cost: bigint } }[] = []) =>
    rows.map(({ name, now }) => [name, now.cost])
  expect(clients[0]?.now.cost).toBe(23n)
  expect(costs(parts?.bots)).toEqual([
    ["Desk", 12n],
    ["", 11n],
  ])
  expect(costs(parts?.models)).toEqual([
    ["openai/mock", 16n],
    ["openai/other", 7n],
  ])
  expect(costs(parts?.channels)).toEqual([
    ["web", 12n],
    ["test", 11n],
  ])
  expect(parts?.bots[0]?.now.messages).toBe(4)
})

test("an agency reads its own clients alone, and only agencies read", async () => {
  const other = await makeAccount()
  await spend(other)
  const sibling = await makeSibling(agency.account.id)
  const { clients } = await read()
  expect(clients.map(({ id }) => id).sort()).toEqual([client.account.id, sibling.account.id].sort())
  await expect(read(other.account.id)).rejects.toMatchObject({ code: "not_found" })
  await expect(readMargins(client, { month: MONTH })).rejects.toMatchObject({ code: "not_authorized" })
})

test("a client that is gone stays in the months in which it paid, and bots of the agency itself have a row", async () => {
  await system().account.update({ where: { id: client.account.id }, data: { deletedAt: new Date() } })
  const purged = newId()
  await charge(purged)
  await spend(agency, { cost: 3n })
  const { clients } = await read()
  expect(clients.map(({ name, isGone, isOwn }) => [name, isGone, isOwn])).toEqual([
    ["As it was called", true, false],
    ["Agency", false, true],
  ])
})

test("as a file, amounts are numbers and names are no formulas", async () => {
  await system().account.update({ where: { id: client.account.id }, data: { name: "=1+2" } })
  await spend(client, { cost: 1_234_567n })
  await charge(client.account.id, { net: 100 })
  const [head, row] = csvOf(MARGIN_TABLES.clients(await read())).split("\r\n")
  const cells = Object.fromEntries(
    (head ?? "").split(",").map((name, i) => [name, (row ?? "").split(",")[i]]),
  )
  expect(cells).toMatchObject({
    month: MONTH,
    client: "'=1+2",
    cost: "1.234567",
    charged: "1",
    margin: "-0.234567",
  })
})

test("a rate is more than nothing, and of another currency than the platform's", async () => {
  await expect(setRate(agency, { currency: "EUR", rate: 0n })).rejects.toMatchObject({
    code: "invalid_input",
  })
  await expect(setRate(client, { currency: "EUR", rate: 1n })).rejects.toMatchObject({
    code: "not_authorized",
  })
  await expect(setRate(agency, { currency: "USD", rate: 1n })).rejects.toMatchObject({
    code: "invalid_input",
  })
})
