import { expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startEngine } from "#tests/support/engine.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"
import { makeShop, onPage, SHOP } from "./page.ts"
import { visit } from "./visitor.ts"

process.env.LIVERY_RATE_LIMITS = "off"
await useDatabase()
const { mock, url } = await startEngine()
const other = await startOtherProcess()

const stored = (ctx: Awaited<ReturnType<typeof makeShop>>["caller"]["ctx"]) =>
  transaction(ctx, async ({ db }) => ({
    conversations: await db.conversation.count({}),
    messages: await db.message.count({ where: { type: "user" } }),
  }))

/** Sends a message from a page to a process that serves. */
async function say(to: string, token: string, body: object) {
  const response = await fetch(`${to}/api/v1/visitor/messages`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", Origin: SHOP },
    body: JSON.stringify(body),
  })
  return { status: response.status, json: await response.json() }
}

test("a thousand visitors at once in two processes get a hundred answers of a budget of a hundred", async () => {
  const { caller, botId } = await makeShop({ budget: { perDay: 100 }, limitText: "Come back tomorrow." })
  mock.say({ answer: "Yes." })
  const tokens: string[] = []
  for (let n = 0; n < 1000; n += 50)
    tokens.push(
      ...(await Promise.all(Array.from({ length: 50 }, () => visit(botId)))).map(({ token }) => token),
    )
  const before = mock.asked.length
  const answers = await Promise.all(
    tokens.map((token, n) => say(n % 2 ? url : other.url, token, { text: "Hello?" })),
  )
  const statuses = Map.groupBy(answers, ({ status }) => status)
  expect([...statuses].map(([status, all]) => [status, all.length]).sort()).toEqual([
    [200, 100],
    [429, 900],
  ])
  expect(statuses.get(429)?.[0]?.json.error).toMatchObject({
    code: "limit_reached",
    message: "Come back tomorrow.",
  })
  expect(await stored(caller.ctx)).toEqual({ conversations: 100, messages: 100 })
  expect(mock.asked.length - before).toBe(100)
}, 240_000)

test("a visitor's own budget is its own, and nothing is stored beyond it", async () => {
  const { caller, botId } = await makeShop({ budget: { perVisitorPerDay: 2 } })
  const [one, two] = [await visit(botId), await visit(botId)]
  const first = await one.send("POST /visitor/messages", { body: { text: "1" } })
  const body = { text: "2", conversation_id: first.json.conversation_id }
  expect((await one.send("POST /visitor/messages", { body })).status).toBe(200)
  const refused = await one.send("POST /visitor/messages", { body })
  expect([refused.status, refused.json.error?.code]).toEqual([429, "limit_reached"])
  expect(refused.json.error?.message).toMatch(/Leave us a message/)
  expect((await two.send("POST /visitor/messages", { body: { text: "1" } })).status).toBe(200)
  expect((await stored(caller.ctx)).messages).toBe(3)
  // Coming back with the same secret is the same visitor.
  const back = await onPage(SHOP)("POST /visitor/sessions", { body: { bot: botId, secret: one.secret } })
  expect((await say(url, back.json.token ?? "", body)).status).toBe(429)
})

test("a budget of nothing answers nobody, and a new day begins anew", async () => {
  const { botId } = await makeShop({ budget: { perDay: 0 } })
  const { send } = await visit(botId)
  expect((await send("POST /visitor/messages", { body: { text: "1" } })).status).toBe(429)
  const limited = await makeShop({ budget: { perDay: 1 } })
  const visitor = await visit(limited.botId)
  const ask = () => visitor.send("POST /visitor/messages", { body: { text: "1" } })
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 429])
  await system().$executeRaw`update "DailyUse" set day = day - 1`
  expect((await ask()).status).toBe(200)
})

test("a plan's limit is told in the bot's own words too", async () => {
  const { caller, botId } = await makeShop({ limitText: "We are busy." })
  await system().account.update({ where: { id: caller.ctx.account.id }, data: { limits: { messages: 3 } } })
  const { send } = await visit(botId)
  expect((await send("POST /visitor/messages", { body: { text: "1" } })).status).toBe(200)
  const { status, json } = await send("POST /visitor/messages", { body: { text: "2" } })
  expect([status, json.error]).toEqual([429, { code: "limit_reached", message: "We are busy." }])
})
