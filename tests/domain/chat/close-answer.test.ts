import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import { completeMessages, recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { deleteClient, purgeClient } from "#lib/domain/clients/clients.ts"
import { deleteConversation } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { type Fault, faultyDatabase } from "#tests/support/faulty-database.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const WHOLE = "word ".repeat(40)
const LONG = { answer: "word ".repeat(250), pace: 10, usage: { prompt: 100, completion: 50 } }
const mock = await startMockModel(LONG)
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock/maxTokens=2000" })
await useDatabase()
const database = await faultyDatabase()
afterAll(() => mock.close())
beforeEach(() => mock.say(LONG))

const LIMITS = { tokens: 100_000, messages: 1000 }
const parentOf = async ({ account }: Context) =>
  systemContext(await loadFacts(account.parentId ?? ""), makeLog(), "test")
const used = async (ctx: Context) => (await getUsage(ctx, {})).used
/** Tokens of this month, of the account and of its agency. */
const spent = async (ctx: Context) => [(await used(ctx)).tokens, (await used(await parentOf(ctx))).tokens]
const both = (tokens: number) => [tokens, tokens]

interface Speaking {
  ctx: Context
  events: AsyncGenerator<ChatEvent, void>
  botId: string
  conversationId: string
  answerId: string
}

/** An answer of many words whose first is there, and what is held for it. */
async function speaking(): Promise<Speaking> {
  const ctx = await makeAccount(LIMITS, LIMITS)
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const events = respond(ctx, { sessionId: "s1", text: "Hi", stream: true })
  const first = (await events.next()).value
  if (first?.type !== "accepted" || first.answerId === null)
    throw new Error("a turn begins with what was accepted")
  await events.next()
  const [own, above] = await spent(ctx)
  expect(own).toBeGreaterThan(2000)
  expect(above).toBe(own)
  return { ctx, events, botId, conversationId: first.conversationId, answerId: first.answerId }
}
const rest = async (events: AsyncGenerator<ChatEvent, void>) => {
  const all: ChatEvent[] = []
  for await (const event of events) all.push(event)
  return all
}
const row = async (answerId: string) => system().message.findFirst({ where: { id: answerId } })
const took = async (answerId: string) => {
  const usage = (await row(answerId))?.usage as { inputTokens: number; outputTokens: number }
  return usage.inputTokens + usage.outputTokens
}
/** As if the process had died after these words. */
const cutAt = (answerId: string, text: string) =>
  systemSql().query(
    `update "Message" set text = $2, "leaseUntil" = now() - interval '1 second' where id = $1 and status = 'pending'`,
    [answerId, text],
  )

/** Each of these ends the answer that is being made. */
const DELETIONS: [string, (speaking: Speaking) => Promise<unknown>][] = [
  ["its conversation", ({ ctx, conversationId }) => deleteConversation(ctx, { id: conversationId })],
  ["its bot", ({ ctx, botId }) => deleteBot(ctx, { id: botId })],
  ["its client", async ({ ctx }) => deleteClient(await parentOf(ctx), { id: ctx.account.id })],
]

describe("no token of the month is left over", () => {
  test("by an answer that is finished, left, or failed", async () => {
    mock.say({ answer: WHOLE, usage: { prompt: 100, completion: 50 } })
    const done = await makeAccount(LIMITS, LIMITS)
    await createBot(done, { name: "Bot" })
    await rest(respond(done, { sessionId: "s1", text: "Hi", stream: true }))
    expect(await spent(done)).toEqual(both(150))
    mock.say({ answer: "", faults: [401] })
    await rest(respond(done, { sessionId: "s2", text: "Hi", stream: true }))
    expect(await spent(done)).toEqual(both(150))
    expect([(await used(done)).messages, (await used(await parentOf(done))).messages]).toEqual([3, 3])
    mock.say(LONG)
    const left = await speaking()
    await left.events.return()
    expect(await spent(left.ctx)).toEqual(both(await took(left.answerId)))
    expect(await took(left.answerId)).toBeLessThan(200)
  })

  test.each(DELETIONS)("by one whose process died before %s was deleted", async (_what, remove) => {
    const speech = await speaking()
    await cutAt(speech.answerId, "eight of")
    await remove(speech)
    expect(await spent(speech.ctx)).toEqual(both(2))
    expect(await recoverAnswers()).toBe(0)
  })

  test.each(DELETIONS.slice(0, 2))(
    "by one that goes on while %s is deleted; it ends soon",
    async (what, remove) => {
      const speech = await speaking()
      await remove(speech)
      const events: ChatEvent[] = []
      const ended = (async () => {
        for await (const event of speech.events) events.push(event)
        return events.at(-1)
      })()
      // With its bot goes the right to its answers.
      if (what === "its bot") await expect(ended).rejects.toMatchObject({ code: "not_authorized" })
      else expect(await ended).toMatchObject({ type: "failed", code: "ABORTED" })
      expect(events.filter(({ type }) => type === "token").length).toBeLessThan(240)
      const tokens = await took(speech.answerId)
      expect(tokens).toBeGreaterThan(20)
      expect(tokens).toBeLessThan(500)
      expect(await spent(speech.ctx)).toEqual(both(tokens))
      expect(await row(speech.answerId)).toMatchObject({ status: "partial", held: [] })
    },
  )

  test("by one whose process died, and one whose process was only slow says all of it", async () => {
    const { ctx, events, answerId } = await speaking()
    await cutAt(answerId, "eight of")
    expect(await recoverAnswers()).toBe(1)
    expect(await spent(ctx)).toEqual(both(2))
    expect(await row(answerId)).toMatchObject({ status: "partial", text: "eight of", endReason: "abort" })
    await rest(events)
    expect(await row(answerId)).toMatchObject({ status: "complete", text: LONG.answer, endReason: "stop" })
    expect(await spent(ctx)).toEqual(both(150))
    const told = await transaction(ctx, ({ db }) =>
      db.event.findMany({ where: { type: { startsWith: "message." } }, orderBy: { id: "asc" } }),
    )
    expect(told.map(({ type }) => type)).toEqual(["message.created", "message.updated"])
  })

  test("by any answer of a client that is purged, stored or not", async () => {
    const { ctx } = await speaking()
    const unstored = completeMessages(ctx, { messages: [{ type: "user", text: "Hi" }], stream: true })
    await unstored.next()
    const agency = await parentOf(ctx)
    await deleteClient(agency, { id: ctx.account.id })
    expect((await used(agency)).tokens).toBe(0)
    // Another that began in the same moment.
    const month = new Date().toISOString().slice(0, 7)
    await systemSql().query("select livery_spend($1, $2, $3, 700, 700)", [
      ctx.account.id,
      agency.account.id,
      month,
    ])
    await systemSql().query(
      `update "Message" set status = 'pending', held = '{700,700}', "leaseUntil" = now() where "accountId" = $1 and type = 'bot'`,
      [ctx.account.id],
    )
    await purgeClient(agency, ctx.account.id)
    expect((await used(agency)).tokens).toBe(0)
    expect(await system().account.count({ where: { id: ctx.account.id } })).toBe(0)
  })

  test("in the month it was taken in, though the answer ends in the next", async () => {
    const { ctx, events, answerId } = await speaking()
    await systemSql().query(
      `update "Counter" set period = '2025-12' where metric in ('tokens', 'messages')
      and "accountId" = any ($1)`,
      [[ctx.account.id, ctx.account.parentId]],
    )
    await systemSql().query(`update "Message" set "createdAt" = '2025-12-31T23:59:59Z' where id = $1`, [
      answerId,
    ])
    await rest(events)
    const sums = await system().counter.groupBy({
      by: ["metric", "period"],
      where: { accountId: ctx.account.id, metric: { in: ["tokens", "messages"] } },
      _sum: { used: true },
      orderBy: { metric: "asc" },
    })
    expect(sums.map(({ metric, period, _sum }) => [metric, period, Number(_sum.used)])).toEqual([
      ["messages", "2025-12", 2],
      ["tokens", "2025-12", 150],
    ])
  })
})

const COMMIT = /livery_close_answer/
const FAULTS: [string, Fault][] = [
  ["is refused", { match: COMMIT, code: "40001" }],
  ["finds the disk full", { match: COMMIT, code: "53100" }],
  ["loses its connection", { match: COMMIT }],
  ["loses its connection when it was done", { match: COMMIT, when: "after" }],
  ["meets a database that shuts down", { match: COMMIT, code: "57P01" }],
]

describe.each([true, false])("an answer (streamed: %s) whose last commit fails once", (stream) => {
  test.each(FAULTS)("because it %s is stored whole, once", async (_why, fault) => {
    mock.say({ answer: WHOLE, usage: { prompt: 100, completion: 50 } })
    const ctx = await makeAccount(LIMITS, LIMITS)
    await createBot(ctx, { name: "Bot" })
    const planned = database.fail(fault)
    const events = await rest(respond(ctx, { sessionId: "s1", text: "Hi", stream }))
    expect(planned.happened).toBe(true)
    expect(events.at(-1)).toMatchObject({ type: "finished" })
    const messages = await transaction(ctx, ({ db }) => db.message.findMany({ orderBy: { id: "asc" } }))
    expect(messages.map(({ type, status, text }) => [type, status, text])).toEqual([
      ["user", "complete", "Hi"],
      ["bot", "complete", WHOLE],
    ])
    expect(await spent(ctx)).toEqual(both(150))
    const told = await transaction(ctx, ({ db }) => db.event.count({ where: { type: "message.created" } }))
    expect(told).toBe(1)
    const days = await transaction(ctx, ({ db }) =>
      db.dailyStat.aggregate({ _sum: { messages: true, tokens: true } }),
    )
    expect([Number(days._sum.messages), Number(days._sum.tokens)]).toEqual([2, 150])
  })
})

test.each(FAULTS.map(([why, fault]): [string, Fault] => [why, { ...fault, match: /livery_spend/ }]))(
  "an answer that is stored nowhere and whose end %s is charged once",
  async (_why, fault) => {
    mock.say({ answer: WHOLE, usage: { prompt: 100, completion: 50 } })
    const ctx = await makeAccount(LIMITS, LIMITS)
    const planned = database.fail(fault)
    const events = await rest(
      completeMessages(ctx, { messages: [{ type: "user", text: "Hi" }], stream: true }),
    )
    expect(planned.happened).toBe(true)
    expect(events.at(-1)).toMatchObject({ type: "finished" })
    expect(await spent(ctx)).toEqual(both(150))
    expect(await system().tokenHold.count({ where: { accountId: ctx.account.id } })).toBe(0)
  },
)

test("a failed answer whose last commit fails once is refunded once", async () => {
  mock.say({ answer: "", faults: [401] })
  const ctx = await makeAccount(LIMITS, LIMITS)
  await createBot(ctx, { name: "Bot" })
  const planned = database.fail({ match: COMMIT, when: "after" })
  const events = await rest(respond(ctx, { sessionId: "s1", text: "Hi", stream: true }))
  expect([planned.happened, events.at(-1)?.type]).toEqual([true, "failed"])
  expect(await used(ctx)).toMatchObject({ messages: 1, tokens: 0 })
  expect(
    (await system().conversation.findFirst({ where: { accountId: ctx.account.id } }))?.messageCount,
  ).toBe(1)
})
