import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { conversationStats, overview, readReport } from "#lib/domain/analytics/analytics.ts"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { deleteConversation, endConversation } from "#lib/domain/conversations/conversations.ts"
import { purgeDeleted } from "#lib/domain/jobs/purge-deleted.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { seedContact, seedConversation } from "./seed.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const DAY = 86_400_000
const dayBefore = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)
const lastDays = (days: number) => ({ from: dayBefore(days - 1), to: dayBefore(0) })
/** Noon of a UTC day so many days ago. */
const noon = (days: number) => new Date(`${dayBefore(days)}T12:00:00Z`)

test("what was said and asked is counted by outcome, day, bot and channel", async () => {
  const ctx = await makeAccount()
  const [one, two] = [await createBot(ctx, { name: "One" }), await createBot(ctx, { name: "Two" })]
  const source = newId()
  await seedConversation(owner, ctx, {
    botId: one.id,
    at: noon(1),
    turns: [
      { text: "What are your opening hours?", sources: [source], took: 1000, vote: 1 },
      { text: "Do you sell bicycles?", outcome: "not_found", after: 60_000 },
      { text: "And what are the opening hours?", sources: [source], after: 120_000 },
    ],
  })
  await seedConversation(owner, ctx, {
    botId: two.id,
    channel: "api",
    at: noon(3),
    turns: [{ text: "Do you sell red bicycles?", outcome: "not_found", vote: -1, model: "openai/mock" }],
  })
  await seedConversation(owner, ctx, {
    botId: two.id,
    channel: "api",
    at: noon(3),
    turns: [{ text: "I want a person", outcome: "wants_person" }],
  })
  await seedConversation(owner, ctx, { botId: one.id, channel: "test", turns: [{ text: "A test" }] })
  const report = await readReport(ctx, lastDays(7))
  expect(report.now).toMatchObject({
    conversations: 3,
    messages: 10,
    visitors: 3,
    answered: 2,
    notFound: 2,
    other: 1,
    good: 1,
    bad: 1,
    handedOver: 1,
    over: 3,
    resolved: 1,
  })
  expect(report.series).toHaveLength(7)
  expect(report.series[5]).toMatchObject({ day: dayBefore(1), conversations: 1, answered: 2, notFound: 1 })
  expect(report.series[3]).toMatchObject({ day: dayBefore(3), conversations: 2, notFound: 1, handedOver: 1 })
  expect(report.byBot.map(({ name, conversations }) => [name, conversations])).toEqual([
    ["Two", 2],
    ["One", 1],
  ])
  expect(report.byChannel.map(({ channel, visitors }) => [channel, visitors])).toEqual([
    ["api", 2],
    ["webchat", 1],
  ])
  expect(report.questions[0]).toMatchObject({ text: "What are your opening hours?", count: 2 })
  expect(report.topics[0]).toMatchObject({ questions: 2 })
  expect(report.models.map(({ bot, model, answers }) => [bot, model, answers])).toEqual(
    expect.arrayContaining([
      ["One", "builtin/quotes", 3],
      ["Two", "openai/mock", 1],
    ]),
  )
  expect(report.waits?.median).toBeGreaterThan(700)
  expect(report.waits?.median).toBeLessThan(1100)
  expect(report.hours.reduce((sum, n) => sum + n)).toBe(5)
  const day = (noon(1).getUTCDay() + 6) % 7
  expect(report.hours[day * 24 + 12]).toBe(3)
  const ofTwo = await readReport(ctx, { ...lastDays(7), botId: two.id, channel: "api" })
  expect(ofTwo.now).toMatchObject({ conversations: 2, notFound: 1, visitors: 2, answered: 0 })
  const before = await readReport(ctx, { from: dayBefore(1), to: dayBefore(0) })
  expect(before.now.conversations).toBe(1)
  expect(before.before).toMatchObject({ conversations: 2, notFound: 1 })
})

test("conversations and messages are those of the Tenant API, to the unit", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const other = await createBot(ctx, { name: "Gone" })
  const say = async (sessionId: string, text: string, more: object = {}) => {
    let id = ""
    for await (const event of respond(ctx, { sessionId, text, botId, ...more }))
      if (event.type === "accepted") id = event.conversationId
    return id
  }
  const first = await say("a", "Hello")
  await say("a", "What are your opening hours?")
  await say("b", "When do you open?", { channel: "api" })
  await say("t", "A test", { channel: "test" })
  const deleted = await say("d", "Delete this")
  await say("g", "To a bot that goes", { botId: other.id })
  await endConversation(ctx, { session: first })
  const agree = async () => {
    for (const period of [1, 30, 365]) {
      const report = await readReport(ctx, lastDays(period))
      const all = await overview(ctx, { period })
      const stats = await conversationStats(ctx, { period })
      expect(report.now.conversations).toBe(all.totalConversations)
      expect(report.now.conversations).toBe(stats.total)
      expect(report.now.messages).toBe(all.totalMessages)
      expect(Object.fromEntries(report.byChannel.map((row) => [row.channel, row.conversations]))).toEqual(
        stats.byChannel,
      )
      const ofBot = await readReport(ctx, { ...lastDays(period), botId })
      expect(ofBot.now.conversations).toBe((await conversationStats(ctx, { period, botId })).total)
    }
    return (await readReport(ctx, lastDays(7))).now
  }
  const { answered, notFound, other: rest, messages, visitors } = await agree()
  expect([answered + notFound + rest, messages, visitors]).toEqual([5, 10, 4])
  await deleteConversation(ctx, { id: deleted })
  await deleteBot(ctx, { id: other.id })
  await purgeDeleted(ctx)
  const left = await agree()
  expect([left.answered + left.notFound + left.other, left.messages, left.conversations]).toEqual([3, 6, 2])
})

test("a visitor who comes again is one, in every stretch of days", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const contacts: string[] = []
  for (let made = 0; made < 8; made++) contacts.push(await seedContact(owner, ctx))
  const came: { contact: string; days: number }[] = []
  for (let days = 60; days >= 0; days -= 1) {
    const contact = contacts[(days * days + 3) % contacts.length] ?? ""
    came.push({ contact, days })
    await seedConversation(owner, ctx, { botId, contactId: contact, at: noon(days), turns: [{ text: "Hi" }] })
  }
  for (const [from, to] of [
    [60, 0],
    [29, 0],
    [6, 0],
    [40, 12],
    [3, 3],
  ] as const) {
    const wanted = new Set(
      came.filter(({ days }) => days <= from && days >= to).map(({ contact }) => contact),
    )
    const { now } = await readReport(ctx, { from: dayBefore(from), to: dayBefore(to) })
    expect([from, to, now.visitors]).toEqual([from, to, wanted.size])
  }
})

test("a range is refused backwards and beyond a year, and months are exact sums of their days", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  await expect(readReport(ctx, { from: "2026-02-02", to: "2026-02-01" })).rejects.toThrow(
    "to must not be before",
  )
  await expect(readReport(ctx, { from: "2025-01-01", to: "2026-02-01" })).rejects.toThrow("at most 366")
  for (const days of [0, 5, 35, 64, 95, 140, 200, 300])
    await seedConversation(owner, ctx, {
      botId,
      at: noon(days),
      turns: [
        { text: "Do you sell tents?", outcome: "not_found" },
        { text: "Where are you?", after: 1000 },
      ],
    })
  for (const days of [94, 150, 250, 366]) {
    const { now, series } = await readReport(ctx, lastDays(days))
    const wanted = [0, 5, 35, 64, 95, 140, 200, 300].filter((ago) => ago < days).length
    expect(now).toMatchObject({ conversations: wanted, notFound: wanted, answered: wanted })
    expect(series.reduce((sum, point) => sum + point.notFound, 0)).toBe(wanted)
    expect((await readReport(ctx, lastDays(days))).questions[0]?.count).toBe(wanted)
  }
})
