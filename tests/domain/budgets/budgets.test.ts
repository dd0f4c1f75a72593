import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { getBotBudget, getOwnBudget, setBotBudget, setClientBudget } from "#lib/domain/budgets/budgets.ts"
import { completeMessages, recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { setPrice } from "#lib/domain/model-prices/model-prices.ts"
import { returnReservations } from "#lib/domain/plans/plans.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"

const mock = await startMockModel({ answer: "Hello." })
process.env.OPENAI_BASE_URL = mock.url
process.env.LIVERY_MODEL = "openai/mock/maxTokens=200"
await useDatabase()
afterAll(() => mock.close())
const unlimited = { env: { LIVERY_RATE_LIMITS: "off" } }
const [one, two] = [await startOtherProcess(unlimited), await startOtherProcess(unlimited)]

/** A millionth for each token. An answer takes 150; one that could take more is not begun. */
const PRICE = { model: "openai/mock", input: 1_000_000n, output: 1_000_000n }
const SAYS = { answer: "Hello.", usage: { prompt: 100, completion: 50 } }
beforeAll(async () => {
  await setPrice(systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test"), PRICE)
})
beforeEach(() => {
  mock.asked.length = 0
  mock.say(SAYS)
})

const again = async ({ account }: Context) => systemContext(await loadFacts(account.id), makeLog(), "test")
const agencyOf = async ({ account }: Context) =>
  systemContext(await loadFacts(account.parentId ?? ""), makeLog(), "test")

/** A client with a bot that knows something, and the budgets of both. */
async function withBudget({ client, bot }: { client?: bigint; bot?: bigint }) {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const content = "Shoes can be returned within 45 days."
  await createSource(ctx, { botId, type: "text", name: "Returns", content })
  if (client !== undefined) await setClientBudget(await agencyOf(ctx), { id: ctx.account.id, budget: client })
  if (bot !== undefined) await setBotBudget(ctx, { id: botId, budget: bot })
  return { ctx: await again(ctx), botId }
}

let sessions = 0
async function ask(ctx: Context, botId: string): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  const text = "Can shoes be returned?"
  for await (const event of respond(ctx, { sessionId: `s${++sessions}`, botId, text, stream: true }))
    events.push(event)
  return events
}
const modelOf = (events: ChatEvent[]) =>
  events.flatMap((event) => (event.type === "usage" ? [event.model] : []))[0]
const textOf = (events: ChatEvent[]) =>
  events.flatMap((event) => (event.type === "token" ? [event.text] : [])).join("")

/** What the messages of an account cost, and what its days and its budgets say. */
async function ledger({ account }: Context, botId: string) {
  const one = async (text: string, values: unknown[]) => {
    const { rows } = await systemSql().query<{ sum: string }>({ text, values })
    return BigInt(rows[0]?.sum ?? 0)
  }
  const counter = (id: string | null, metric: string) =>
    one(`select coalesce(sum(used), 0)::text as sum from "Counter" where "accountId" = $1 and metric = $2`, [
      id,
      metric,
    ])
  return {
    messages: await one(`select coalesce(sum(cost), 0)::text as sum from "Message" where "accountId" = $1`, [
      account.id,
    ]),
    days: await one(`select coalesce(sum(cost), 0)::text as sum from "DailyCost" where "accountId" = $1`, [
      account.id,
    ]),
    client: await counter(account.id, "cost"),
    agency: await counter(account.parentId, "cost"),
    bot: await counter(account.id, `cost:${botId}`),
  }
}
const all = (cost: bigint) => ({ messages: cost, days: cost, client: cost, agency: cost, bot: cost })

test("what models cost is counted for client, agency and bot, with budgets or without", async () => {
  for (const budgets of [{}, { client: 1_000_000n, bot: 1_000_000n }]) {
    const { ctx, botId } = await withBudget(budgets)
    await ask(ctx, botId)
    await ask(ctx, botId)
    expect(await ledger(ctx, botId)).toEqual(all(300n))
  }
})

describe.each([
  ["client", { client: 20_000n }],
  ["bot", { bot: 20_000n }],
])("when the budget of a %s is spent", (_, budget) => {
  test("the bot answers by quoting what it knows, and no model is asked", async () => {
    const { ctx, botId } = await withBudget(budget)
    expect(modelOf(await ask(ctx, botId))).toBe("openai/mock")
    await systemSql().query(
      `update "Counter" set used = used + 19000 where "accountId" = $1 and metric like 'cost%'`,
      [ctx.account.id],
    )
    const before = mock.asked.length
    const events = await ask(ctx, botId)
    expect(modelOf(events)).toBe("builtin/quotes")
    expect(textOf(events)).toContain("45 days")
    expect(events.at(-1)?.type).toBe("finished")
    expect(mock.asked.length).toBe(before)
  })

  test("so it does for messages that are stored nowhere, with its words for what it does not know", async () => {
    const { ctx, botId } = await withBudget(budget)
    await systemSql().query(
      `insert into "Counter" ("accountId", metric, period, shard, used) values
        ($1, 'cost', to_char(now() at time zone 'UTC', 'YYYY-MM'), 0, 30000), ($1, $2, to_char(now() at time zone 'UTC', 'YYYY-MM'), 0, 30000)`,
      [ctx.account.id, `cost:${botId}`],
    )
    const messages = [{ type: "user" as const, text: "What is the capital of Peru?" }]
    const events: ChatEvent[] = []
    for await (const event of completeMessages(ctx, { botId, messages, stream: true })) events.push(event)
    expect(modelOf(events)).toBe("builtin/quotes")
    expect(textOf(events).length).toBeGreaterThan(10)
    expect(mock.asked).toEqual([])
  })
})

test("a budget that is raised or taken away binds the next answer", async () => {
  const { ctx, botId } = await withBudget({ client: 0n })
  expect(modelOf(await ask(ctx, botId))).toBe("builtin/quotes")
  const agency = await agencyOf(ctx)
  await setClientBudget(agency, { id: ctx.account.id, budget: 50_000n })
  expect(modelOf(await ask(await again(ctx), botId))).toBe("openai/mock")
  await setClientBudget(agency, { id: ctx.account.id, budget: 0n })
  expect(modelOf(await ask(await again(ctx), botId))).toBe("builtin/quotes")
  await setClientBudget(agency, { id: ctx.account.id, budget: null })
  expect(modelOf(await ask(await again(ctx), botId))).toBe("openai/mock")
})

test("an answer gives back what it held beyond what it cost, also where it failed or its process died", async () => {
  const { ctx, botId } = await withBudget({ client: 100_000n, bot: 100_000n })
  mock.say({ ...SAYS, refuse: 401 })
  await ask(ctx, botId)
  expect(await ledger(ctx, botId)).toEqual(all(0n))
  mock.say({ answer: "word ".repeat(300), pace: 10 })
  const events = respond(ctx, { sessionId: "dying", botId, text: "Hi", stream: true })
  await events.next()
  expect((await ledger(ctx, botId)).client).toBeGreaterThan(200n)
  await systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second', model = 'openai/mock', "costNoted" = 40 where status = 'pending' and "accountId" = $1`,
    [ctx.account.id],
  )
  expect(await recoverAnswers()).toBe(1)
  expect(await ledger(ctx, botId)).toEqual(all(40n))
  await events.return()
})

test("what is held for messages that are stored nowhere comes back when their process died", async () => {
  const { ctx, botId } = await withBudget({ client: 100_000n, bot: 100_000n })
  mock.say({ answer: "word ".repeat(300), pace: 10 })
  const events = completeMessages(ctx, { botId, messages: [{ type: "user", text: "Hi" }], stream: true })
  for await (const { type } of { [Symbol.asyncIterator]: () => ({ next: () => events.next() }) })
    if (type === "token") break
  const held = await ledger(ctx, botId)
  // The agency has no budget.
  expect([held.client > 200n, held.agency, held.bot === held.client]).toEqual([true, 0n, true])
  await systemSql().query(`update "TokenHold" set "leaseUntil" = now() - interval '1 second'`)
  expect(await returnReservations()).toBe(1)
  expect(await ledger(ctx, botId)).toEqual(all(0n))
  await events.return()
  const after = await ledger(ctx, botId)
  expect(after.client).toBe(after.days)
  expect(after.client).toBeGreaterThan(0n)
})

test("a model without a price is held by no budget", async () => {
  const { ctx } = await withBudget({ client: 0n })
  const { id } = await createBot(ctx, { name: "Unknown", model: "openai/unknown" })
  expect(modelOf(await ask(ctx, id))).toBe("openai/unknown")
})

test("an agency sets its own clients' budgets alone, and each reads what was used of its own", async () => {
  const { ctx, botId } = await withBudget({ client: 60_000n, bot: 50_000n })
  await ask(ctx, botId)
  expect(await getOwnBudget(ctx, {})).toEqual({ budget: 60_000n, used: 150n })
  expect(await getBotBudget(ctx, { id: botId })).toEqual({
    budget: 50_000n,
    visitorBudget: null,
    used: 150n,
  })
  const agency = await agencyOf(ctx)
  const other = await agencyOf(await makeAccount())
  await expect(setClientBudget(other, { id: ctx.account.id, budget: null })).rejects.toMatchObject({
    code: "not_found",
  })
  await expect(setClientBudget(ctx, { id: ctx.account.id, budget: null })).rejects.toThrow()
  await expect(setClientBudget(agency, { id: ctx.account.id, budget: -1n })).rejects.toMatchObject({
    code: "invalid_input",
  })
  const sibling = await makeSibling(agency.account.id)
  await expect(setBotBudget(sibling, { id: botId, budget: null })).rejects.toMatchObject({
    code: "not_found",
  })
  expect(await getOwnBudget(await again(ctx), {})).toMatchObject({ budget: 60_000n })
})

test("however many visitors ask at once in two processes, of which one dies, a budget is never passed and the sums agree", async () => {
  const { ctx, botId } = await withBudget({ client: 60_000n })
  const { token } = await createToken(ctx, { kind: "tenant", name: "Key" })
  mock.say({ answer: "word ".repeat(20), pace: 5, usage: { prompt: 1000, completion: 100 } })
  const said = async (url: string, visitor: number) => {
    const answer = await fetch(`${url}/api/v1/conversations/v${visitor}/messages`, {
      method: "POST",
      headers: { "x-api-key": token, "content-type": "application/json" },
      body: JSON.stringify({ message: "Can shoes be returned?", bot_id: botId }),
    }).catch(() => null)
    return answer ? answer.status : "died"
  }
  const asking = Array.from({ length: 120 }, (_, i) => said(i % 2 ? one.url : two.url, i))
  await expect.poll(() => mock.asked.length, { timeout: 20_000 }).toBeGreaterThan(4)
  one.kill()
  const statuses = await Promise.all(asking)
  expect(new Set(statuses.filter((status) => status !== 200))).toEqual(new Set(["died"]))
  await systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second' where status = 'pending'`,
  )
  await recoverAnswers()
  for (let visitor = 200; visitor < 280; visitor += 8)
    expect(await Promise.all(Array.from({ length: 8 }, (_, i) => said(two.url, visitor + i)))).toEqual(
      Array(8).fill(200),
    )
  await expect.poll(() => system().message.count({ where: { status: "pending" } })).toBe(0)
  const { messages, ...counted } = await ledger(ctx, botId)
  expect(counted).toEqual({ days: messages, client: messages, agency: messages, bot: messages })
  expect(messages).toBeLessThanOrEqual(60_000n)
  // What is left would not do for a prompt and the shortest answer.
  expect(messages).toBeGreaterThan(40_000n)
  const quoted = await system().message.count({
    where: { accountId: ctx.account.id, model: "builtin/quotes" },
  })
  expect(quoted).toBeGreaterThan(20)
})
