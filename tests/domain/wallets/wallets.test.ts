import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { completeMessages, recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import {
  bookForClient,
  entriesOfClient,
  setWalletOfClient,
  walletOfClient,
} from "#lib/domain/clients/clients.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { setPrice } from "#lib/domain/model-prices/model-prices.ts"
import { returnReservations } from "#lib/domain/plans/plans.ts"
import { bookWallet, getWallet, setMarkup, setWallet } from "#lib/domain/wallets/wallets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock/maxTokens=200" })
await useDatabase()
afterAll(() => mock.close())
beforeAll(async () => {
  const platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
  await setPrice(platform, { model: "openai/mock", input: 1_000_000n, output: 1_000_000n })
})

let client: Context
let agency: Context
let botId: string
const again = async ({ account }: Context) => systemContext(await loadFacts(account.id), makeLog(), "test")
beforeEach(async () => {
  client = await makeAccount()
  agency = systemContext(await loadFacts(client.account.parentId ?? ""), makeLog(), "test")
  botId = (await createBot(client, { name: "Bot", ownDataset: true })).id
  await createSource(client, {
    botId,
    type: "text",
    name: "Returns",
    content: "Shoes can be returned within 45 days.",
  })
  mock.say({ answer: "Hello.", usage: { prompt: 100, completion: 51 } })
})
const start = async (amount: bigint, markup = 20) => {
  await setMarkup(agency, { markup })
  await setWalletOfClient(agency, client.account.id, { isOn: true })
  await bookForClient(agency, client.account.id, { amount, note: "Invoice 7" })
}

let sessions = 0
async function ask(): Promise<ChatEvent[]> {
  const ctx = await again(client)
  const events: ChatEvent[] = []
  const text = "Can shoes be returned?"
  for await (const event of respond(ctx, { sessionId: `s${++sessions}`, botId, text, stream: true }))
    events.push(event)
  return events
}
const modelOf = (events: ChatEvent[]) =>
  events.flatMap((each) => (each.type === "usage" ? [each.model] : []))[0]

/** What the ledger, the counter, the days and the messages say was charged; and what is left. */
async function sums() {
  const { rows } = await systemSql().query<Record<string, number>>(
    `select (select coalesce(sum(amount), 0)::int from "WalletEntry" where "accountId" = $1::uuid) as ledger,
      (select coalesce(-sum(amount), 0)::int from "WalletEntry" where "accountId" = $1::uuid and kind = 'use') as charged,
      (select coalesce(sum(used), 0)::int from "Counter" where "accountId" = $1::uuid and metric = 'wallet') as used,
      (select coalesce(sum(price), 0)::int from "DailyCost" where "accountId" = $1::uuid) as days,
      (select coalesce(sum(livery_price(cost, $2)), 0)::int from "Message" where "accountId" = $1::uuid and cost is not null) as messages`,
    [client.account.id, (await again(client)).account.markup],
  )
  return rows[0] ?? {}
}
const all = (charged: number) => ({ charged, used: charged, days: charged, messages: charged })

test("an answer is charged at its cost with the markup, rounded up, and the ledger is what is left", async () => {
  await start(10_000n)
  expect(modelOf(await ask())).toBe("openai/mock")
  await ask()
  // 151 with 20%: 181.2, rounded up.
  expect(await sums()).toEqual({ ...all(364), ledger: 9636 })
  expect(await walletOfClient(agency, client.account.id, {})).toEqual({
    isOn: true,
    markup: 20,
    balance: 9636n,
    spent: 364n,
  })
  expect(await getWallet(await again(client), {})).toMatchObject({ balance: 9636n, spent: 364n })
  const entries = await entriesOfClient(agency, client.account.id, {})
  expect(entries.map(({ kind, amount, note }) => [kind, amount, note])).toEqual([
    ["use", -182n, null],
    ["use", -182n, null],
    ["booked", 10_000n, "Invoice 7"],
  ])
  expect(entries[0]?.messageId).not.toBeNull()
})

test("with an empty wallet the bot quotes, until it is filled again or stopped", async () => {
  await start(100n)
  expect(modelOf(await ask())).toBe("builtin/quotes")
  await bookForClient(agency, client.account.id, { amount: 10_000n })
  expect(modelOf(await ask())).toBe("openai/mock")
  await bookForClient(agency, client.account.id, { amount: -10_000n })
  expect(modelOf(await ask())).toBe("builtin/quotes")
  await setWalletOfClient(agency, client.account.id, { isOn: false })
  expect(modelOf(await ask())).toBe("openai/mock")
  expect(await sums()).toMatchObject({ charged: 182, used: 182, days: 364 })
})

test("what is stored nowhere is charged alike, and what an answer held comes back where its process died", async () => {
  await start(100_000n, 50)
  const ctx = await again(client)
  const messages = [{ type: "user" as const, text: "Hi" }]
  const given: ChatEvent[] = []
  for await (const event of completeMessages(ctx, { botId, messages, stream: true })) given.push(event)
  expect(await sums()).toMatchObject({ charged: 227, used: 227, days: 227 })
  mock.say({ answer: "word ".repeat(300), pace: 10 })
  const events = respond(ctx, { sessionId: "dying", botId, text: "Hi", stream: true })
  await events.next()
  const unstored = completeMessages(ctx, { botId, messages, stream: true })
  await unstored.next()
  expect((await sums()).used).toBeGreaterThan(700)
  await systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second', model = 'openai/mock', "costNoted" = 40
      where status = 'pending' and "accountId" = $1::uuid`,
    [client.account.id],
  )
  await systemSql().query(`update "TokenHold" set "leaseUntil" = now() - interval '1 second'`)
  expect(await recoverAnswers()).toBe(1)
  expect(await returnReservations()).toBe(1)
  expect(await sums()).toMatchObject({ charged: 287, used: 287, days: 287 })
  await Promise.all([events.return(), unstored.return()])
})

test("however many visitors ask at once, more than is there is never charged, and the sums agree", async () => {
  await start(60_000n, 10)
  mock.say({ answer: "Hello.", usage: { prompt: 1000, completion: 101 } })
  await Promise.all(Array.from({ length: 60 }, () => ask()))
  const { ledger = -1, ...charged } = await sums()
  expect(ledger).toBeGreaterThanOrEqual(0)
  expect(ledger).toBeLessThan(20_000)
  expect(charged).toEqual(all(60_000 - ledger))
})

test("only its agency books a client's wallet, new clients begin with the markup, and no entry is ever changed", async () => {
  await start(1000n)
  await expect(bookWallet(client, { amount: 5n })).rejects.toMatchObject({ code: "not_authorized" })
  await expect(setWallet(client, { isOn: false })).rejects.toMatchObject({ code: "not_authorized" })
  const rival = systemContext(
    await loadFacts((await makeAccount()).account.parentId ?? ""),
    makeLog(),
    "test",
  )
  await expect(bookForClient(rival, client.account.id, { amount: 5n })).rejects.toMatchObject({
    code: "not_found",
  })
  await expect(walletOfClient(rival, client.account.id, {})).rejects.toMatchObject({ code: "not_found" })
  await expect(
    (async () => bookForClient(agency, client.account.id, { amount: 0n }))(),
  ).rejects.toMatchObject({ code: "invalid_input" })
  await expect((async () => setMarkup(agency, { markup: -1 }))()).rejects.toMatchObject({
    code: "invalid_input",
  })
  expect((await makeSibling(agency.account.id)).account.markup).toBe(20)
  await expect(system().walletEntry.updateMany({ data: { amount: 1n } })).rejects.toThrow()
  expect(await getWallet(client, {})).toMatchObject({ balance: 1000n })
})
