import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { getBotBudget, setBotBudget } from "#lib/domain/budgets/budgets.ts"
import { recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { setPrice } from "#lib/domain/model-prices/model-prices.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock/maxTokens=200" })
await useDatabase()
afterAll(() => mock.close())
const SAYS = { answer: "Hello.", usage: { prompt: 100, completion: 50 } }
beforeAll(async () => {
  const platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
  await setPrice(platform, { model: "openai/mock", input: 1_000_000n, output: 1_000_000n })
})

let ctx: Context
let botId: string
beforeEach(async () => {
  mock.say(SAYS)
  ctx = await makeAccount()
  botId = (await createBot(ctx, { name: "Bot", ownDataset: true })).id
  await createSource(ctx, {
    botId,
    type: "text",
    name: "Returns",
    content: "Shoes can be returned within 45 days.",
  })
})
const allow = (visitorBudget: bigint | null) => setBotBudget(ctx, { id: botId, visitorBudget })

const ask = (visitor: string) => {
  const contact = { fingerprint: visitor }
  const text = "Can shoes be returned?"
  return respond(ctx, { sessionId: `${ctx.account.id} ${visitor}`, botId, contact, text, stream: true })
}
async function said(visitor: string): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  for await (const event of ask(visitor)) events.push(event)
  return events
}
const modelOf = (events: ChatEvent[]) =>
  events.flatMap((event) => (event.type === "usage" ? [event.model] : []))[0]
const model = async (visitor: string) => modelOf(await said(visitor))

/** What each visitor cost today, as it is counted and as the messages say. */
async function sums() {
  const { rows } = await systemSql().query<{ counted: string; cost: string }>(
    `select coalesce(d.used, 0)::text as counted, coalesce(sum(m.cost), 0)::text as cost
      from "Conversation" c join "Message" m on m."accountId" = c."accountId" and m."conversationId" = c.id
      left join "DailyUse" d on d."accountId" = c."accountId" and split_part(d.subject, ':', 3) = c."contactId"::text
      where c."accountId" = $1 group by c."contactId", d.used order by 2`,
    [ctx.account.id],
  )
  return rows.map(({ counted, cost }) => [Number(counted), Number(cost)])
}

test("a visitor who cost a day's budget gets quotations, others get answers, and neither an error", async () => {
  await allow(20_000n)
  expect(await model("ana")).toBe("openai/mock")
  expect(await sums()).toEqual([[150, 150]])
  await systemSql().query(`update "DailyUse" set used = 19000 where "accountId" = $1`, [ctx.account.id])
  const events = await said("ana")
  expect(modelOf(events)).toBe("builtin/quotes")
  expect(events.at(-1)?.type).toBe("finished")
  expect(await model("ben")).toBe("openai/mock")
})

test("the day after it begins anew, and what is raised or taken away binds the next answer", async () => {
  await allow(0n)
  expect(await model("ana")).toBe("builtin/quotes")
  await allow(20_000n)
  expect(await model("ana")).toBe("openai/mock")
  await systemSql().query(`update "DailyUse" set used = 20000 where "accountId" = $1`, [ctx.account.id])
  expect(await model("ana")).toBe("builtin/quotes")
  await systemSql().query(
    `update "DailyUse" set day = day - 1, subject = left(subject, -10) || (day - 1)::text where "accountId" = $1`,
    [ctx.account.id],
  )
  expect(await model("ana")).toBe("openai/mock")
  await allow(0n)
  await allow(null)
  expect(await model("ana")).toBe("openai/mock")
  expect(await getBotBudget(ctx, { id: botId })).toMatchObject({ budget: null, visitorBudget: null })
})

test("the budget of the month stays when the visitor's is set", async () => {
  await setBotBudget(ctx, { id: botId, budget: 7n })
  await allow(5n)
  expect(await getBotBudget(ctx, { id: botId })).toEqual({ budget: 7n, visitorBudget: 5n, used: 0n })
})

test("what an answer held comes back, also where it failed or its process died", async () => {
  await allow(100_000n)
  mock.say({ ...SAYS, refuse: 401 })
  await said("ana")
  expect(await sums()).toEqual([[0, 0]])
  mock.say({ answer: "word ".repeat(300), pace: 10 })
  const events = ask("ana")
  await events.next()
  expect((await sums())[0]?.[0]).toBeGreaterThan(200)
  await systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second', model = 'openai/mock', "costNoted" = 40 where status = 'pending' and "accountId" = $1`,
    [ctx.account.id],
  )
  expect(await recoverAnswers()).toBe(1)
  expect(await sums()).toEqual([[40, 40]])
  await events.return()
})

test("of one visitor who asks thirty times at once the budget is never passed, and the sums agree", async () => {
  await allow(30_000n)
  mock.say({ answer: "word ".repeat(20), pace: 5, usage: { prompt: 1000, completion: 100 } })
  // A visitor's conversations with several channels are one visitor's.
  const contact = { fingerprint: "crowd" }
  const one = async (n: number) => {
    const events: ChatEvent[] = []
    const input = {
      sessionId: `${ctx.account.id} ${n}`,
      botId,
      contact,
      text: "Can shoes be returned?",
      stream: true,
    }
    for await (const event of respond(ctx, input)) events.push(event)
    return events
  }
  const all = await Promise.all(Array.from({ length: 30 }, (_, n) => one(n)))
  expect(all.map((events) => events.at(-1)?.type)).toEqual(Array(30).fill("finished"))
  const models = all.map(modelOf)
  expect(models).toContain("openai/mock")
  expect(models).toContain("builtin/quotes")
  const total = await systemSql().query<{ counted: number; cost: number }>(
    `select (select sum(used) from "DailyUse" where "accountId" = $1)::int as counted,
      (select sum(cost) from "Message" where "accountId" = $1)::int as cost`,
    [ctx.account.id],
  )
  const { counted, cost } = total.rows[0] ?? { counted: -1, cost: -2 }
  expect(counted).toBe(cost)
  expect(cost).toBeLessThanOrEqual(30_000)
})
