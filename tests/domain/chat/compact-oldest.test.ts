import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { completeMessages, respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { createConversation } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url })
await useDatabase()
afterAll(() => mock.close())

/** gpt-4 holds 4,096 tokens beside its answer, about ten of these turns. */
const model = "openai/gpt-4/strategy=compact"
const TURNS = Array.from({ length: 30 }, (_, n) => ({
  type: n % 2 ? ("bot" as const) : ("user" as const),
  text: `turn ${n}: ${"some words about tea ".repeat(75)}`,
}))

let ctx: Context
beforeAll(async () => {
  ctx = await makeAccount()
})
beforeEach(() => {
  mock.asked.length = 0
})

async function all(events: AsyncGenerator<ChatEvent>) {
  const found: ChatEvent[] = []
  for await (const event of events) found.push(event)
  return found
}
const turnsIn = (request: number) =>
  (mock.asked[request]?.messages ?? []).flatMap(({ content }) => {
    const turn = /turn (\d+):/.exec(content ?? "")
    return turn ? [Number(turn[1])] : []
  })

test("a stored conversation that no longer fits is summed up where its oldest turns end, and goes on from there", async () => {
  const { id } = await createConversation(ctx, { model, messages: TURNS })
  mock.say({ answer: "They like oolong." }, { answer: "Fine." })
  const events = await all(respond(ctx, { conversationId: id, text: "And now?", stream: true, options: {} }))
  const compacting = events.filter(({ type }) => type === "compacting")
  expect(compacting).toMatchObject([
    { phase: "begin", summarised: expect.any(Number), kept: expect.any(Number) },
    { phase: "end", success: true },
  ])
  const kept =
    compacting[0]?.type === "compacting" && compacting[0].phase === "begin" ? compacting[0].kept : 0
  expect(kept).toBeGreaterThan(2)
  // Every old turn reached the summary, every kept one the answer.
  expect(turnsIn(0)).toEqual(TURNS.slice(0, 30 - kept).map((_, n) => n))
  expect(turnsIn(1)).toEqual(TURNS.slice(30 - kept).map((_, n) => 30 - kept + n))
  expect(mock.asked[1]?.messages[1]?.content).toContain("They like oolong.")
  expect(mock.asked[1]?.messages.at(-1)?.content).toBe("And now?")

  const stored = await transaction(ctx, ({ db }) =>
    db.message.findMany({ where: { conversationId: id }, orderBy: { id: "asc" } }),
  )
  expect(stored.findIndex(({ type }) => type === "checkpoint")).toBe(30 - kept)
  expect(
    stored
      .filter(({ type }) => type !== "checkpoint")
      .slice(0, 30)
      .map(({ text }) => text),
  ).toEqual(TURNS.map(({ text }) => text))

  mock.asked.length = 0
  mock.say({ answer: "Still fine." })
  await all(respond(ctx, { conversationId: id, text: "And then?", stream: true, options: {} }))
  expect(mock.asked).toHaveLength(1)
  expect(mock.asked[0]?.messages[1]?.content).toContain("They like oolong.")
  expect(turnsIn(0)).toEqual(turnsIn(0).filter((n) => n >= 30 - kept))
})

test("messages that are stored nowhere are summed up for the answer, and the summary is charged", async () => {
  const one = await makeAccount()
  mock.say({ answer: "They like oolong." }, { answer: "Fine." })
  const messages = [...TURNS, { type: "user" as const, text: "And now?" }]
  const events = await all(completeMessages(one, { model, messages, stream: true }))
  expect(events.at(-1)).toMatchObject({ type: "finished", endReason: "stop" })
  expect(mock.asked[1]?.messages[1]?.content).toContain("They like oolong.")
  expect((await getUsage(one, {})).used).toMatchObject({ messages: 2, tokens: 10 + 3 + 10 + 1 })
})

test("a summary that fails leaves the oldest turns out, and says so", async () => {
  mock.say({ answer: "", refuse: 401 }, { answer: "Fine." })
  const messages = [...TURNS, { type: "user" as const, text: "And now?" }]
  const events = await all(completeMessages(ctx, { model, messages, stream: true }))
  expect(events.filter(({ type }) => type === "compacting")).toMatchObject([
    { phase: "begin" },
    { success: false },
  ])
  expect(events.at(-1)).toMatchObject({ type: "finished", endReason: "stop" })
  expect(turnsIn(1).at(-1)).toBe(29)
})

test("nothing is summed up that fits, nor where nobody asked for it", async () => {
  mock.say({ answer: "Fine." })
  await all(completeMessages(ctx, { model, messages: [{ type: "user", text: "Hi" }] }))
  await all(
    completeMessages(ctx, { model: "openai/gpt-4", messages: [...TURNS, { type: "user", text: "Hi" }] }),
  )
  expect(mock.asked).toHaveLength(2)
})
