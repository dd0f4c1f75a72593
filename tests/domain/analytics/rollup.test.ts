import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { queueRollups, readReport, rollUpAll } from "#lib/domain/analytics/analytics.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import {
  abandonConversations,
  deleteConversation,
  rateMessage,
} from "#lib/domain/conversations/conversations.ts"
import { purgeDeleted } from "#lib/domain/jobs/purge-deleted.ts"
import { applyRetention } from "#lib/domain/privacy/privacy.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { seedConversation, seedTurn } from "./seed.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const DAY = 86_400_000
const dayBefore = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)
const lastDays = (days: number) => ({ from: dayBefore(days - 1), to: dayBefore(0) })
const at = (days: number, time: string) => new Date(`${dayBefore(days)}T${time}Z`)
const bot = async (ctx: Context) => (await createBot(ctx, { name: "Bot" })).id
const figures = async (ctx: Context, days = 30) => (await readReport(ctx, lastDays(days))).now

test("what comes late stands on its own day, and counting again changes nothing", async () => {
  const ctx = await makeAccount()
  const botId = await bot(ctx)
  const id = await seedConversation(owner, ctx, {
    botId,
    at: at(2, "23:59:59.900"),
    turns: [{ text: "Where is the car park?" }],
  })
  expect(await figures(ctx)).toMatchObject({ answered: 1, resolved: 1 })
  // Said a moment later, which is the next day in UTC; noticed after the first day was counted.
  await seedTurn(owner, ctx, id, { text: "Is it free?", after: 200, outcome: "not_found" })
  const { now, series } = await readReport(ctx, lastDays(3))
  expect(now).toMatchObject({ answered: 1, notFound: 1, over: 1, resolved: 0, conversations: 1 })
  expect(series.map(({ answered, notFound }) => [answered, notFound])).toEqual([
    [1, 0],
    [0, 1],
    [0, 0],
  ])
  const rows = async () =>
    (await owner.query(`select * from "Figure" where "accountId" = $1 order by span, day`, [ctx.account.id]))
      .rows
  const before = await rows()
  expect(before.filter(({ span }) => span === "day")).toHaveLength(2)
  await owner.query(`delete from "FigureCursor" where "accountId" = $1`, [ctx.account.id])
  await figures(ctx)
  expect(await rows()).toEqual(before)
})

test("a vote that is changed and a conversation that falls silent are counted as they are now", async () => {
  const ctx = await makeAccount()
  const botId = await bot(ctx)
  const id = await seedConversation(owner, ctx, {
    botId,
    status: "active",
    turns: [{ text: "Do you deliver?", took: 2000 }],
  })
  const first = await readReport(ctx, lastDays(1))
  expect(first.now).toMatchObject({ over: 0, resolved: 0, good: 0, bad: 0 })
  const answer = await owner.query(`select id from "Message" where "conversationId" = $1 and type = 'bot'`, [
    id,
  ])
  const messageId = answer.rows[0].id
  await rateMessage(ctx, { messageId, value: 1 })
  expect(await figures(ctx)).toMatchObject({ good: 1, bad: 0 })
  await rateMessage(ctx, { messageId, value: -1 })
  const rated = await readReport(ctx, lastDays(1))
  expect(rated.now).toMatchObject({ good: 0, bad: 1 })
  // A rating moves the time of a message, not how long its answer took.
  expect(rated.waits).toEqual(first.waits)
  await rateMessage(ctx, { messageId, value: 0 })
  await owner.query(
    `update "Conversation" set "startedAt" = now() - interval '25 hours', "lastMessageAt" = now() - interval '25 hours', "lastUserMessageAt" = now() - interval '25 hours' where id = $1`,
    [id],
  )
  await owner.query(`update "ConversationFigure" set "dueAt" = now() where "conversationId" = $1`, [id])
  await abandonConversations()
  expect(await figures(ctx)).toMatchObject({ over: 1, resolved: 1, good: 0, bad: 0 })
})

test("figures outlive retention, and leave with a conversation that is deleted by hand", async () => {
  const ctx = await makeAccount()
  const botId = await bot(ctx)
  const old = await seedConversation(owner, ctx, {
    botId,
    at: at(20, "10:00:00"),
    turns: [{ text: "Hi, prices?" }],
  })
  const recent = await seedConversation(owner, ctx, {
    botId,
    at: at(1, "10:00:00"),
    turns: [{ text: "How much is it?", outcome: "not_found" }],
  })
  await figures(ctx)
  await owner.query(`update "Account" set "retentionDays" = 7 where id = $1`, [ctx.account.id])
  await applyRetention(ctx)
  expect((await owner.query(`select id from "Conversation" where id = $1`, [old])).rowCount).toBe(0)
  expect(
    (await owner.query(`select from "ConversationFigure" where "conversationId" = $1`, [old])).rowCount,
  ).toBe(0)
  expect(await figures(ctx)).toMatchObject({ conversations: 2, answered: 1, notFound: 1, visitors: 2 })
  await deleteConversation(ctx, { id: recent })
  // The rows may be gone before anybody looks at the figures again.
  await purgeDeleted(ctx)
  const report = await readReport(ctx, lastDays(30))
  expect(report.now).toMatchObject({ conversations: 1, answered: 1, notFound: 0, visitors: 1 })
  expect(report.questions.map(({ text }) => text)).not.toContain("How much is it?")
  expect(
    (await owner.query(`select from "ConversationFigure" where "accountId" = $1`, [ctx.account.id])).rowCount,
  ).toBe(0)
})

test("a word that was asked once goes from a day that is over, and what is asked often stays", async () => {
  const ctx = await makeAccount()
  const botId = await bot(ctx)
  const days = Number(dayBefore(0).slice(8)) > 12 ? [5, 4, 3] : [45, 44, 43]
  for (const [index, ago] of days.entries())
    await seedConversation(owner, ctx, {
      botId,
      at: at(ago, "09:00:00"),
      turns: [
        { text: "Do you have parking?" },
        ...(index === 1 ? [{ text: "Is Marmaduke in?", after: 9 }] : []),
      ],
    })
  const words = async () => (await readReport(ctx, lastDays(60))).topics.map(({ word }) => word)
  expect(await words()).toEqual(["parking", "marmaduke"])
  await rollUpAll(ctx)
  const kept = await owner.query(
    `select string_agg(detail::text, '') as all from "Figure" where "accountId" = $1 and span = 'day'`,
    [ctx.account.id],
  )
  expect(kept.rows[0].all).not.toContain("marmaduk")
  expect(kept.rows[0].all).toContain("park")
})

test("addresses and numbers are no words of a question", async () => {
  const ctx = await makeAccount()
  const botId = await bot(ctx)
  await seedConversation(owner, ctx, {
    botId,
    turns: [{ text: "Where is my order A4711 for jane@doe.example? +44 20 7946 0000" }],
  })
  await rollUpAll(ctx)
  const { rows } = await owner.query(`select detail::text from "Figure" where "accountId" = $1`, [
    ctx.account.id,
  ])
  for (const { detail } of rows) {
    expect(detail).toContain("order")
    expect(detail).not.toMatch(/4711|jane|7946/)
  }
})

test("the sweep asks for accounts in which something happened, and for no other", async () => {
  await owner.query(`delete from "Event"`)
  await owner.query(`update "Figure" set "isSettled" = true`)
  await owner.query(`update "ConversationFigure" set "dueAt" = null`)
  const busy = await makeAccount()
  await makeAccount()
  await owner.query(`delete from "Event"`)
  expect(await queueRollups()).toBe(0)
  const botId = await bot(busy)
  await seedConversation(owner, busy, { botId, turns: [{ text: "Hello" }] })
  expect(await queueRollups()).toBe(1)
})

test("readers at the same time count once", async () => {
  const ctx = await makeAccount()
  const botId = await bot(ctx)
  for (let n = 0; n < 20; n++)
    await seedConversation(owner, ctx, { botId, turns: [{ text: `Question about soap` }] })
  await Promise.all(Array.from({ length: 6 }, () => readReport(ctx, lastDays(1))))
  expect(await figures(ctx)).toMatchObject({ answered: 20, conversations: 20, visitors: 20 })
})

test("the sweep comes back for days and months that are over, though nothing happened since", async () => {
  const ctx = await makeAccount()
  const botId = await bot(ctx)
  await seedConversation(owner, ctx, { botId, at: at(70, "09:00:00"), turns: [{ text: "Is Rosalinde in?" }] })
  await figures(ctx, 90)
  await owner.query(`delete from "Event"`)
  await owner.query(`update "ConversationFigure" set "dueAt" = null`)
  await owner.query(`update "Figure" set "isSettled" = true where "accountId" <> $1 or span = 'day'`, [
    ctx.account.id,
  ])
  expect(await queueRollups()).toBe(1)
  await rollUpAll(ctx)
  const { rows } = await owner.query(
    `select detail::text || tail::text as all from "Figure" where "accountId" = $1 and span = 'month'`,
    [ctx.account.id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].all).not.toContain("rosalind")
  expect(await queueRollups()).toBe(0)
})
