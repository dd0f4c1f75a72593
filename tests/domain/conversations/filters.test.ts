import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readReport, rollUp } from "#lib/domain/analytics/analytics.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { tagContact } from "#lib/domain/contacts/contacts.ts"
import {
  deleteConversation,
  endConversation,
  pageOfConversations,
} from "#lib/domain/conversations/conversations.ts"
import { seedContact, seedConversation } from "#tests/domain/analytics/seed.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

type Filter = Parameters<typeof pageOfConversations>[1]

const DAY = 86_400_000
const dayBefore = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)
const open = { text: "Do you sell bicycles?", outcome: "not_found" as const }

test("feedback, questions without an answer and tags leave what they say, of this account alone", async () => {
  const [ctx, other] = [await makeAccount(), await makeAccount()]
  const contactId = await seedContact(owner, ctx)
  await tagContact(ctx, { id: contactId, add: "VIP" })
  const good = await seedConversation(owner, ctx, { turns: [{ text: "Hours?", vote: 1 }] })
  const bad = await seedConversation(owner, ctx, { contactId, turns: [{ ...open, vote: -1 }] })
  const both = await seedConversation(owner, ctx, {
    status: "active",
    turns: [{ text: "Hours?", vote: 1 }, { ...open, vote: -1 }, open],
  })
  const tagged = await seedConversation(owner, ctx, { contactId, turns: [{ text: "Hello" }] })
  await seedConversation(owner, ctx, { channel: "test", contactId, turns: [{ ...open, vote: -1 }] })
  await seedConversation(owner, other, { turns: [{ ...open, vote: -1 }] })
  const shown = async (filter: Filter) => {
    const { conversations, total } = await pageOfConversations(ctx, filter)
    expect(total).toBe(conversations.length)
    return conversations.map(({ id }) => id)
  }
  expect(await shown({ feedback: "good" })).toEqual([both, good])
  expect(await shown({ feedback: "bad" })).toEqual([both, bad])
  expect(await shown({ unanswered: true })).toEqual([both, bad])
  expect(await shown({ tag: "vip" })).toEqual([tagged, bad])
  expect(await shown({ tag: "vi" })).toEqual([])
  expect(await shown({ tag: "VIP", unanswered: true, feedback: "bad" })).toEqual([bad])
  expect(await shown({ unanswered: true, status: "ended" })).toEqual([bad])
  expect(await shown({ unanswered: true, channel: "test" })).toHaveLength(1)
  expect(await shown({ unanswered: true, search: "bicycles" })).toEqual([both, bad].sort(byLast))
  await tagContact(ctx, { id: contactId, remove: "VIP" })
  expect(await shown({ tag: "VIP" })).toEqual([])
  const page = await pageOfConversations(ctx, { unanswered: true, page: 2, perPage: 1 })
  expect(page).toMatchObject({ total: 2, conversations: [{ id: bad }] })
  expect(page).not.toHaveProperty("isMore")

  function byLast(a: string, b: string) {
    return a < b ? 1 : -1
  }
})

test("days are those of Analytics, and their conversations as many, to the unit", async () => {
  const ctx = await makeAccount()
  const [one, two] = [await createBot(ctx, { name: "One" }), await createBot(ctx, { name: "Two" })]
  const at = (days: number, time: string) => new Date(`${dayBefore(days)}T${time}Z`)
  for (const time of ["00:00:00.000", "12:00:00.000", "23:59:59.999"])
    await seedConversation(owner, ctx, { botId: one.id, at: at(2, time), turns: [{ text: "Hi" }] })
  await seedConversation(owner, ctx, { botId: two.id, at: at(2, "23:59:59.999"), wished: true })
  await seedConversation(owner, ctx, {
    botId: two.id,
    channel: "api",
    at: at(1, "00:00:00.000"),
    turns: [{ text: "I want a person", outcome: "wants_person" }],
  })
  await seedConversation(owner, ctx, { channel: "test", at: at(2, "10:00:00.000"), wished: true })
  const total = async (filter: Filter) => (await pageOfConversations(ctx, filter)).total
  for (const filter of [{}, { botId: one.id }, { botId: two.id, channel: "api" }])
    for (const [from, to] of [
      [2, 2],
      [1, 1],
      [3, 0],
      [5, 4],
    ] as const) {
      const days = { from: dayBefore(from), to: dayBefore(to) }
      const { now } = await readReport(ctx, { ...days, ...filter })
      expect(await total({ ...days, ...filter })).toBe(now.conversations)
      expect(await total({ ...days, ...filter, people: "asked" })).toBe(now.handedOver)
    }
  expect(await total({ from: dayBefore(2), to: dayBefore(2) })).toBe(4)
  expect(await total({ to: dayBefore(2) })).toBe(4)
  expect(await total({ from: dayBefore(1) })).toBe(1)
  expect(await total({ from: dayBefore(2), people: "asked" })).toBe(2)
})

test("the visitor's language and what the bot resolved are as Analytics counts them, in days, of this account alone", async () => {
  const [ctx, other] = [await makeAccount(), await makeAccount()]
  const bot = await createBot(ctx, { name: "Shop" })
  const at = (days: number) => new Date(`${dayBefore(days)}T10:00:00Z`)
  const german = { text: "Wann haben Sie am Samstag geöffnet und wo finde ich den Laden?" }
  const english = { text: "When are you open on Saturday, and where is the shop?" }
  const old = await seedConversation(owner, ctx, { botId: bot.id, at: at(40), turns: [german] })
  const lately = await seedConversation(owner, ctx, { botId: bot.id, at: at(2), turns: [german] })
  const open_ = await seedConversation(owner, ctx, {
    botId: bot.id,
    at: at(2),
    turns: [{ ...german, ...open, text: german.text }],
  })
  await seedConversation(owner, ctx, { botId: bot.id, channel: "api", at: at(2), turns: [english] })
  const unclear = await seedConversation(owner, ctx, { at: at(1), turns: [{ text: "1234" }] })
  await seedConversation(owner, ctx, { botId: bot.id, channel: "test", at: at(2), turns: [german] })
  await seedConversation(owner, other, { at: at(2), turns: [german] })
  for (const one of [ctx, other]) await rollUp(one)
  const ids = async (filter: Filter) => {
    const { conversations, total } = await pageOfConversations(ctx, filter)
    expect(total).toBe(conversations.length)
    return conversations.map(({ id }) => id)
  }
  const newest = [lately, open_].sort().reverse()
  expect(await ids({ language: "de" })).toEqual([...newest, old])
  expect(await ids({ language: "none" })).toEqual([unclear])
  expect(await ids({ language: "fr" })).toEqual([])
  expect(await ids({ language: "de", from: dayBefore(2) })).toEqual(newest)
  expect(await ids({ language: "de", to: dayBefore(30) })).toEqual([old])
  expect(await ids({ language: "de", unanswered: true })).toEqual([open_])
  expect(await ids({ language: "de", outcome: "resolved" })).toEqual([lately, old])
  expect(await ids({ language: "de", search: "Samstag", status: "ended" })).toHaveLength(3)
  expect(() => pageOfConversations(ctx, { language: "German" })).toThrow("language")
  for (const filter of [{}, { botId: bot.id }, { channel: "api" }])
    for (const [from, to] of [
      [2, 0],
      [2, 2],
      [60, 30],
    ] as const) {
      const days = { from: dayBefore(from), to: dayBefore(to), ...filter }
      const { now, languages } = await readReport(ctx, days)
      expect(await ids({ ...days, outcome: "resolved" })).toHaveLength(now.resolved)
      for (const { language, conversations } of languages)
        expect(await ids({ ...days, language: language || "none" })).toHaveLength(conversations)
    }
  await deleteConversation(ctx, { id: lately })
  expect(await ids({ language: "de" })).toEqual([open_, old])
})

test("what was rated at all, in either way", async () => {
  const ctx = await makeAccount()
  const good = await seedConversation(owner, ctx, { turns: [{ text: "Hours?", vote: 1 }] })
  const bad = await seedConversation(owner, ctx, { turns: [{ text: "Hours?", vote: -1 }] })
  await seedConversation(owner, ctx, { turns: [{ text: "Hours?" }] })
  const both = await seedConversation(owner, ctx, {
    turns: [
      { text: "Hours?", vote: 1 },
      { text: "Where?", vote: -1 },
    ],
  })
  const { conversations, total } = await pageOfConversations(ctx, { feedback: "any" })
  expect([total, conversations.map(({ id }) => id)]).toEqual([3, [both, bad, good]])
  expect(await pageOfConversations(ctx, { feedback: "any", tag: "VIP" })).toMatchObject({ total: 0 })
})

test("what is ended leaves a list of active ones, and a day that is none is refused", async () => {
  const ctx = await makeAccount()
  const id = await seedConversation(owner, ctx, { status: "active", turns: [open] })
  await endConversation(ctx, { session: id })
  expect(await pageOfConversations(ctx, { unanswered: true, status: "active" })).toMatchObject({ total: 0 })
  expect(() => pageOfConversations(ctx, { from: "2026-02-30" })).toThrow("from")
})
