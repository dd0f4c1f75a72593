import { afterAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import {
  endConversation,
  getConversation,
  pageOfConversations,
} from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello there, friend." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())

async function say(ctx: Context, input: Parameters<typeof respond>[1]): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  for await (const event of respond(ctx, input)) events.push(event)
  return events
}
const types = (events: ChatEvent[]) => [...new Set(events.map(({ type }) => type))]
const stored = async (ctx: Context, session = "s1") => (await getConversation(ctx, { session })).messages
const calm = { answer: "Hello there, friend." }

describe("a turn", () => {
  test("starts the session with the default bot, welcomes, answers and counts every stored message", async () => {
    mock.say(calm)
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot", welcomeMessage: "Welcome!", backstory: "You sell tea." })
    const events = await say(ctx, {
      sessionId: "s1",
      text: "Hi",
      stream: true,
      visitor: { email: "a@example.com" },
    })
    expect(types(events)).toEqual(["accepted", "token", "message", "usage", "finished"])
    expect(await stored(ctx)).toMatchObject([
      { type: "bot", text: "Welcome!", status: "complete" },
      { type: "user", text: "Hi", status: "complete" },
      {
        type: "bot",
        text: "Hello there, friend.",
        status: "complete",
        model: "openai/mock",
        usage: { inputTokens: 10, outputTokens: 3 },
      },
    ])
    const { conversation } = await getConversation(ctx, { session: "s1" })
    expect(conversation).toMatchObject({
      messageCount: 3,
      status: "active",
      userEmail: "a@example.com",
      channel: "webchat",
    })
    expect((await getUsage(ctx, {})).used).toMatchObject({ conversations: 1, messages: 3 })
    expect(mock.asked.at(-1)?.messages[0]).toMatchObject({
      role: "system",
      content: expect.stringContaining("You sell tea."),
    })
  })

  test("shows the model the turns before it, oldest first", async () => {
    mock.say(calm)
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot" })
    await say(ctx, { sessionId: "s1", text: "First" })
    await say(ctx, { sessionId: "s1", text: "Second" })
    expect(
      mock.asked
        .at(-1)
        ?.messages.slice(1)
        .map(({ content }) => content),
    ).toEqual(["First", "Hello there, friend.", "Second"])
  })

  test("streamed or whole stores the same", async () => {
    mock.say({ answer: "Größe: 5 m² – 日本語 🎈 done." })
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot" })
    for (const stream of [true, false]) await say(ctx, { sessionId: `s-${stream}`, text: "Hi", stream })
    const [a, b] = [await stored(ctx, "s-true"), await stored(ctx, "s-false")]
    expect(a.map(({ text, status }) => [text, status])).toEqual(b.map(({ text, status }) => [text, status]))
  })

  test("reopens an ended conversation", async () => {
    mock.say(calm)
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot" })
    await say(ctx, { sessionId: "s1", text: "Hi" })
    await endConversation(ctx, { session: "s1" })
    expect((await pageOfConversations(ctx, { status: "ended" })).total).toBe(1)
    await say(ctx, { sessionId: "s1", text: "Again" })
    expect((await getConversation(ctx, { session: "s1" })).conversation).toMatchObject({
      status: "active",
      endedAt: null,
    })
    const days = await transaction(ctx, ({ db }) =>
      db.dailyStat.groupBy({ by: ["status"], _sum: { conversations: true, messages: true } }),
    )
    const sums = Object.fromEntries(
      days.map((day) => [day.status, [Number(day._sum.conversations), Number(day._sum.messages)]]),
    )
    expect(sums).toEqual({ active: [1, 0], ended: [0, 0], "": [0, 4] })
  })

  test("is refused, and stores nothing, without a bot, with one that is off, at a limit, for a foreign conversation", async () => {
    const ctx = await makeAccount({ messages: 3 })
    await expect(say(ctx, { sessionId: "s1", text: "Hi" })).rejects.toMatchObject({
      code: "not_found",
      details: { noun: "bot" },
    })
    const bot = await createBot(ctx, { name: "Bot" })
    await updateBot(ctx, { id: bot.id, settings: { isActive: false } })
    await expect(say(ctx, { sessionId: "s1", text: "Hi" })).rejects.toMatchObject({ code: "not_authorized" })
    await updateBot(ctx, { id: bot.id, settings: { isActive: true } })
    await say(ctx, { sessionId: "s1", text: "Hi" })
    await expect(say(ctx, { sessionId: "s1", text: "More" })).rejects.toMatchObject({ code: "limit_reached" })
    const { conversation } = await getConversation(ctx, { session: "s1" })
    await expect(
      say(await makeAccount(), { conversationId: conversation.id, text: "Hi" }),
    ).rejects.toMatchObject({ code: "not_found" })
    for (const text of ["", "  \n", "x".repeat(32_001)])
      await expect(async () => say(ctx, { sessionId: "s1", text })).rejects.toMatchObject({
        code: "invalid_input",
      })
    expect((await stored(ctx)).length).toBe(2)
    expect((await getUsage(ctx, {})).used).toMatchObject({ messages: 2, conversations: 1 })
  })

  test("of one new session raced by ten requests makes one conversation", async () => {
    mock.say(calm)
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot", welcomeMessage: "Welcome!" })
    await Promise.all(Array.from({ length: 10 }, (_, i) => say(ctx, { sessionId: "raced", text: `Hi ${i}` })))
    expect((await pageOfConversations(ctx, {})).total).toBe(1)
    expect((await stored(ctx, "raced")).length).toBe(21)
    expect((await getUsage(ctx, {})).used).toMatchObject({ conversations: 1, messages: 21 })
  })
})

describe("a model that fails", () => {
  test("is asked again before the first token", async () => {
    mock.say({ ...calm, faults: [503, 429] })
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot" })
    expect(types(await say(ctx, { sessionId: "s1", text: "Hi", stream: true }))).toContain("finished")
  })

  test("for good fails the turn with a scoped code and charges nothing; the same message reuses the turn", async () => {
    mock.say({ ...calm, faults: [401] })
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot" })
    const events = await say(ctx, { sessionId: "s1", text: "Hi", stream: true })
    expect(events.at(-1)).toEqual({
      type: "failed",
      code: "MODEL_NOT_AUTHENTICATED",
      message: "The language model could not answer",
    })
    expect((await getUsage(ctx, {})).used.messages).toBe(1)
    mock.say(calm)
    await say(ctx, { sessionId: "s1", text: "Hi" })
    expect((await stored(ctx)).map(({ type, status }) => `${type} ${status}`)).toEqual([
      "user complete",
      "bot complete",
    ])
    expect((await getUsage(ctx, {})).used.messages).toBe(2)
    expect((await getConversation(ctx, { session: "s1" })).conversation.messageCount).toBe(2)
  })

  test("in the middle keeps the text so far as partial", async () => {
    mock.say({ answer: "one two three four five", cutAfter: 3, pace: 5 }, { answer: "", faults: [401] })
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot" })
    await say(ctx, { sessionId: "s1", text: "Hi", stream: true })
    expect((await stored(ctx)).at(-1)).toMatchObject({ status: "partial", text: "one two three " })
  })
})

describe("a caller that goes away", () => {
  test("stops the model, and the text so far is partial", async () => {
    mock.say({ answer: "word ".repeat(200), pace: 5 })
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot" })
    const leaving = new AbortController()
    let tokens = 0
    for await (const event of respond(
      { ...ctx, signal: leaving.signal },
      { sessionId: "s1", text: "Hi", stream: true },
    ))
      if (event.type === "token" && ++tokens === 3) leaving.abort()
    const answer = (await stored(ctx)).at(-1)
    expect(answer).toMatchObject({ status: "partial" })
    expect(answer?.text.startsWith("word word word")).toBe(true)
  })

  test("by leaving the loop is the same", async () => {
    mock.say({ answer: "word ".repeat(200), pace: 5 })
    const ctx = await makeAccount()
    await createBot(ctx, { name: "Bot" })
    for await (const event of respond(ctx, { sessionId: "s1", text: "Hi", stream: true }))
      if (event.type === "token") break
    expect((await stored(ctx)).at(-1)).toMatchObject({ status: "partial", text: "word " })
  })
})
