import { countTokens } from "gpt-tokenizer/encoding/cl100k_base"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { completeMessages, respond } from "#lib/domain/chat/chat.ts"
import { createSource, ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())

let ctx: Context
beforeAll(async () => {
  ctx = await makeAccount()
})
beforeEach(() => {
  mock.asked.length = 0
  mock.say({ answer: "Fine." })
})

/** gpt-4 holds 8,192 tokens, 4,096 of which are for the answer. */
const MODEL = "openai/gpt-4"
const BUDGET = 8192 - 4096
type Input = Parameters<typeof completeMessages>[1]

async function complete(input: Input) {
  for await (const event of completeMessages(ctx, { model: MODEL, ...input }))
    if (event.type === "failed") throw event
  return mock.asked.at(-1)?.messages ?? []
}
/** Tokens that the model server received, by OpenAI's tokenizer and its own count of what a message costs. */
const received = () =>
  3 +
  (mock.asked.at(-1)?.messages ?? []).reduce(
    (sum, { content, tool_calls = [] }) =>
      sum +
      4 +
      countTokens(content ?? "") +
      (tool_calls.length ? countTokens(JSON.stringify(tool_calls)) : 0),
    0,
  ) +
  countTokens(mock.asked.at(-1)?.tools ? JSON.stringify(mock.asked.at(-1)?.tools) : "")

const TEXTS: [string, string][] = [
  ["plain English", "The quick brown fox jumps over the lazy dog. "],
  ["Japanese", "日本語の文章はとても短いです。"],
  ["German", "Donaudampfschifffahrtsgesellschaftskapitän Größe Übung. "],
  ["emoji", "🎈🧪🦊 "],
  ["noise", "x7$Qz!k9#Lw@2&"],
]

describe.each(TEXTS)("a prompt of %s", (_, piece) => {
  // Half a character at the end is no text that a caller could send.
  const long = (characters: number) =>
    piece
      .repeat(Math.ceil(characters / piece.length))
      .slice(0, characters)
      .replace(/[\ud800-\udbff]$/, "x")

  test("drops the oldest turns first, and never passes the budget", async () => {
    const history = Array.from({ length: 60 }, (_turn, n) => ({
      type: n % 2 ? ("bot" as const) : ("user" as const),
      text: `turn ${n}: ${long(600)}`,
    }))
    const sent = await complete({
      backstory: "You sell tea.",
      messages: [...history, { type: "user", text: "And now?" }],
    })
    expect(received()).toBeLessThanOrEqual(BUDGET)
    expect(received()).toBeGreaterThan(BUDGET * 0.7)
    expect(sent[0]).toMatchObject({ role: "system", content: expect.stringContaining("You sell tea.") })
    expect(sent.at(-1)).toMatchObject({ role: "user", content: "And now?" })
    const turns = sent.slice(1, -1).map(({ content }) => Number(/turn (\d+):/.exec(content)?.[1]))
    expect(turns).toEqual(Array.from({ length: turns.length }, (_turn, n) => 60 - turns.length + n))
    expect(turns.length).toBeLessThan(60)
  })

  test("shortens a question that alone is too long in its middle, marked", async () => {
    const question = `BEGIN ${long(40_000)} END`
    const sent = await complete({ backstory: "You sell tea.", messages: [{ type: "user", text: question }] })
    expect(received()).toBeLessThanOrEqual(BUDGET)
    expect(sent[0]?.content).toContain("You sell tea.")
    const told = sent.at(-1)?.content ?? ""
    expect(told).toMatch(/^BEGIN [\s\S]* \[…\] [\s\S]* END$/)
    expect(told.isWellFormed()).toBe(true)
  })

  test("keeps question and instructions when both are too long", async () => {
    const backstory = `FIRST ${long(60_000)} LAST`
    const sent = await complete({
      backstory,
      messages: [{ type: "user", text: `BEGIN ${long(40_000)} END` }],
    })
    expect(received()).toBeLessThanOrEqual(BUDGET)
    expect(sent[0]?.content).toMatch(/^FIRST [\s\S]* \[…\] /)
    expect(sent.at(-1)?.content).toMatch(/^BEGIN [\s\S]* \[…\] [\s\S]* END$/)
  })

  test("shortens the latest turn where nothing else fits", async () => {
    const messages = [
      { type: "bot" as const, text: `BEGIN ${long(60_000)} END` },
      { type: "user" as const, text: "Say that again" },
    ]
    const sent = await complete({ messages })
    expect(received()).toBeLessThanOrEqual(BUDGET)
    expect(sent[1]?.content).toMatch(/^BEGIN [\s\S]* \[…\] [\s\S]* END$/)
    expect(sent.at(-1)?.content).toBe("Say that again")
  })

  test("holds the result of a function to what is left", async () => {
    mock.say({ answer: "", calls: [{ name: "read", arguments: "{}" }] }, { answer: "Read." })
    const parameters = { type: "object" as const, properties: {} }
    const functions = [
      { name: "read", description: "", parameters, result: { data: `BEGIN ${long(60_000)} END` } },
    ]
    const sent = await complete({
      backstory: "You sell tea.",
      messages: [{ type: "user", text: "Read it" }],
      options: { functions },
    })
    expect(received()).toBeLessThanOrEqual(BUDGET)
    expect(sent[0]?.content).toContain("You sell tea.")
    expect(sent.some(({ role, content }) => role === "user" && content === "Read it")).toBe(true)
    expect(sent.at(-1)).toMatchObject({
      role: "tool",
      content: expect.stringMatching(/^BEGIN [\s\S]* \[…\] [\s\S]* END$/),
    })
  })
})

test("a continuation makes room by dropping the oldest turns, not the question", async () => {
  const said = Array.from({ length: 10 }, (_, n) => ({
    type: n % 2 ? ("bot" as const) : ("user" as const),
    text: `turn ${n}: ${"word ".repeat(250)}`,
  }))
  const part = "part ".repeat(900)
  mock.say({ answer: part, finish: "length" }, { answer: part, finish: "length" }, { answer: "done." })
  await complete({ backstory: "You sell tea.", messages: [...said, { type: "user", text: "Write it all" }] })
  const counts = mock.asked.map(
    ({ messages }) => messages.filter(({ content }) => /^turn/.test(content)).length,
  )
  expect(counts.length).toBe(3)
  expect(counts[2] ?? 0).toBeLessThan(counts[0] ?? 0)
  expect(received()).toBeLessThanOrEqual(BUDGET)
  for (const { messages } of mock.asked) {
    expect(messages[0]?.content).toContain("You sell tea.")
    expect(messages.some(({ content }) => content === "Write it all")).toBe(true)
  }
  // What it goes on from is the end of what it has said.
  expect(mock.asked[2]?.messages.at(-2)?.content.endsWith("part part ")).toBe(true)
})

test("passages are held to their share, best first, and stored messages stay as they are", async () => {
  const bot = await createBot(ctx, {
    name: "Bot",
    model: MODEL,
    backstory: "You sell tea.",
    ownDataset: true,
  })
  const content = Array.from(
    { length: 6 },
    (_, n) => `# Part ${n}\n\n${`Oolong number ${n} is tea. `.repeat(80)}`,
  ).join("\n\n")
  const source = await createSource(ctx, { botId: bot.id, type: "text", name: "Teas", content })
  await ingestSource(ctx, { sourceId: source.id, attempt: 1 })
  const long = `${"I like oolong very much. ".repeat(1200)} What is oolong?`
  for (let n = 0; n < 3; n++)
    for await (const _ of respond(ctx, { sessionId: "s1", botId: bot.id, text: long, stream: true }));
  expect(received()).toBeLessThanOrEqual(BUDGET)
  const [system] = mock.asked.at(-1)?.messages ?? []
  expect(system?.content).toContain("You sell tea.")
  expect(system?.content).toContain("Oolong number")
  expect(mock.asked.at(-1)?.messages.at(-1)?.content).toContain("What is oolong?")
  const kept = await transaction(ctx, ({ db }) => db.message.findMany({ where: { type: "user" } }))
  expect(kept.map(({ text }) => text)).toEqual([long, long, long])
})
