import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { getUsage, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { completeMessages, recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import { returnReservations } from "#lib/domain/plans/plans.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
process.env.OPENAI_BASE_URL = mock.url
process.env.LIVERY_MODEL = "openai/mock/maxTokens=200"
await useDatabase()
afterAll(() => mock.close())

beforeEach(() => {
  mock.asked.length = 0
  mock.say({ answer: "Hello.", usage: { prompt: 100, completion: 50 } })
})

const spent = async (ctx: Context) => (await getUsage(ctx, {})).used.tokens
const parentOf = async ({ account }: Context) =>
  systemContext(await loadFacts(account.parentId ?? ""), makeLog(), "test")

async function stored(ctx: Context, session = "s1") {
  for await (const _ of respond(ctx, { sessionId: session, text: "Hi", stream: true }));
}
async function unstored(ctx: Context) {
  for await (const _ of completeMessages(ctx, { messages: [{ type: "user", text: "Hi" }], stream: true }));
}

describe.each([
  ["stored", stored],
  ["not stored", unstored],
])("tokens of answers that are %s", (_, ask) => {
  test("are counted as the model says, for the account and its agency, limited or not", async () => {
    for (const limits of [{}, { tokens: 10_000 }]) {
      const ctx = await makeAccount(limits, limits)
      await createBot(ctx, { name: "Bot" })
      await ask(ctx)
      await ask(ctx)
      expect([await spent(ctx), await spent(await parentOf(ctx))]).toEqual([300, 300])
    }
  })

  test.each([
    ["the account's limit", { tokens: 1000 }, {}],
    ["the agency's limit", {}, { tokens: 1000 }],
    ["the smaller of both", { tokens: 5000 }, { tokens: 1000 }],
  ])("never pass %s, however many ask at once", async (_which, own, above) => {
    const ctx = await makeAccount(own, above)
    await createBot(ctx, { name: "Bot" })
    const asked = Array.from({ length: 20 }, () =>
      ask(ctx).then(
        () => true,
        (error) => error.code,
      ),
    )
    const first = await Promise.all(asked)
    expect(new Set(first)).toEqual(new Set([true, "limit_reached"]))
    for (let n = 0; n < 8; n++) await ask(ctx).catch(() => {})
    const used = await spent(ctx)
    expect(used % 150).toBe(0)
    expect(used).toBeLessThanOrEqual(1000)
    // What is left would not do for a prompt and the shortest answer.
    expect(used).toBeGreaterThanOrEqual(600)
    await expect(ask(ctx)).rejects.toMatchObject({ code: "limit_reached", details: { noun: "tokens" } })
    expect(await spent(ctx)).toBe(used)
    expect(await spent(await parentOf(ctx))).toBe(used)
  })

  test("are shared by all clients of an agency", async () => {
    const one = await makeAccount({}, { tokens: 1000 })
    const two = await makeSibling(one.account.parentId ?? "")
    for (const ctx of [one, two]) await createBot(ctx, { name: "Bot" })
    for (let n = 0; n < 4; n++) for (const ctx of [one, two]) await ask(ctx).catch(() => {})
    const total = (await spent(one)) + (await spent(two))
    expect(total).toBe(await spent(await parentOf(one)))
    expect(total).toBeLessThanOrEqual(1000)
  })

  test("are not charged for an answer that fails", async () => {
    const ctx = await makeAccount({ tokens: 1000 })
    await createBot(ctx, { name: "Bot" })
    mock.say({ answer: "", faults: [401] })
    await ask(ctx)
    expect([await spent(ctx), await spent(await parentOf(ctx))]).toEqual([0, 0])
  })

  test("bound what the model may answer with", async () => {
    const ctx = await makeAccount({ tokens: 350 })
    await createBot(ctx, { name: "Bot" })
    await ask(ctx)
    expect(mock.asked[0]?.max_tokens).toBeLessThanOrEqual(200)
    expect(mock.asked[0]?.max_tokens).toBeGreaterThan(16)
  })

  test("of all calls of the model for one answer are counted", async () => {
    const ctx = await makeAccount({ tokens: 10_000 })
    await createBot(ctx, { name: "Bot" })
    const usage = { prompt: 100, completion: 50 }
    mock.say({ answer: "One ", finish: "length", usage }, { answer: "two.", usage })
    await ask(ctx)
    expect(await spent(ctx)).toBe(300)
  })
})

test("an answer that its caller leaves is charged for what it said, about", async () => {
  const ctx = await makeAccount({ tokens: 100_000 })
  await createBot(ctx, { name: "Bot" })
  mock.say({ answer: "word ".repeat(300), pace: 3 })
  let tokens = 0
  for await (const event of respond(ctx, { sessionId: "s1", text: "Hi", stream: true }))
    if (event.type === "token" && ++tokens === 40) break
  const used = await spent(ctx)
  expect(used).toBeGreaterThan(40)
  expect(used).toBeLessThan(200)
})

test("tokens that a process had reserved when it died are given back", async () => {
  const ctx = await makeAccount({ tokens: 1000 }, { tokens: 2000 })
  await createBot(ctx, { name: "Bot" })
  mock.say({ answer: "word ".repeat(300), pace: 10 })
  const events = respond(ctx, { sessionId: "s1", text: "Hi", stream: true })
  await events.next()
  expect(await spent(ctx)).toBeGreaterThan(200)
  await systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second', text = 'eight of' where status = 'pending'`,
  )
  expect(await recoverAnswers()).toBe(1)
  expect([await spent(ctx), await spent(await parentOf(ctx))]).toEqual([2, 2])
  // It lives after all, and has not asked its model for anything yet.
  await events.return()
  expect([await spent(ctx), await spent(await parentOf(ctx))]).toEqual([0, 0])
  expect(await system().message.count({ where: { status: "pending" } })).toBe(0)
})

describe("tokens reserved for an answer that is not stored", () => {
  const messages = [{ type: "user" as const, text: "Hi" }]
  const expire = () => systemSql().query(`update "TokenHold" set "leaseUntil" = now() - interval '1 second'`)
  const reservations = () => system().tokenHold.count()
  async function speaking(ctx: Context) {
    mock.say({ answer: "word ".repeat(300), pace: 10, usage: { prompt: 100, completion: 50 } })
    const events = completeMessages(ctx, { messages, stream: true })
    for await (const { type } of { [Symbol.asyncIterator]: () => ({ next: () => events.next() }) })
      if (type === "token") return events
    throw new Error("the model says something")
  }

  test("are given back once when its process died, however many look", async () => {
    const ctx = await makeAccount({ tokens: 1000 }, { tokens: 2000 })
    await speaking(ctx)
    const held = await spent(ctx)
    expect(held).toBeGreaterThan(200)
    expect(await spent(await parentOf(ctx))).toBe(held)
    expect(await returnReservations()).toBe(0)
    await expire()
    const returned = await Promise.all(Array.from({ length: 6 }, () => returnReservations()))
    expect(returned.reduce((sum, count) => sum + count)).toBe(1)
    expect([await spent(ctx), await spent(await parentOf(ctx))]).toEqual([0, 0])
    expect(await reservations()).toBe(0)
  })

  test("are charged after all when the process was only slow", async () => {
    const ctx = await makeAccount({ tokens: 1000 }, { tokens: 2000 })
    const events = await speaking(ctx)
    await expire()
    await returnReservations()
    await events.return()
    const used = await spent(ctx)
    expect(used).toBeGreaterThan(0)
    expect(used).toBeLessThan(200)
    expect(await spent(await parentOf(ctx))).toBe(used)
    await returnReservations()
    expect(await spent(ctx)).toBe(used)
  })

  test("leave no note behind, and make none where tokens are not limited", async () => {
    for (const limits of [{ tokens: 1000 }, {}]) {
      const ctx = await makeAccount(limits)
      const events = await speaking(ctx)
      expect(await reservations()).toBe("tokens" in limits ? 1 : 0)
      await events.return()
      expect(await reservations()).toBe(0)
    }
  })

  test("of a process that was killed come back", async () => {
    const ctx = await makeAccount({ tokens: 1000 }, { tokens: 2000 })
    mock.say({ answer: "word ".repeat(300), pace: 10 })
    const child = spawn(process.execPath, [join(import.meta.dirname, "speak.ts"), ctx.account.id], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    await once(child.stdout, "data")
    expect(await spent(ctx)).toBeGreaterThan(200)
    child.kill("SIGKILL")
    await once(child, "exit")
    expect(await reservations()).toBe(1)
    await expire()
    expect(await returnReservations()).toBe(1)
    expect([await spent(ctx), await spent(await parentOf(ctx))]).toEqual([0, 0])
  })
})

test.each([
  ["stored", stored],
  ["not stored", unstored],
])("what an answer reserves for its further calls of the model comes back as well (%s)", async (_, ask) => {
  const ctx = await makeAccount({ tokens: 2000 }, { tokens: 3000 })
  await createBot(ctx, { name: "Bot" })
  const usage = { prompt: 100, completion: 150 }
  mock.say({ answer: "One ", finish: "length", usage }, { answer: "word ".repeat(300), pace: 10 })
  const asking = ask(ctx)
  await expect.poll(() => mock.asked.length).toBe(2)
  const first = await spent(ctx)
  await systemSql().query(`update "TokenHold" set "leaseUntil" = now() - interval '1 second'`)
  await systemSql().query(
    `update "Message" set "leaseUntil" = now() - interval '1 second', text = '' where status = 'pending'`,
  )
  expect(first).toBeGreaterThan(400)
  expect((await returnReservations()) + (await recoverAnswers())).toBe(1)
  expect([await spent(ctx), await spent(await parentOf(ctx))]).toEqual([0, 0])
  mock.asked.length = 0
  await asking
})
