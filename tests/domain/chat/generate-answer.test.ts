import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { getConversation } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { type Script, startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())

type Options = NonNullable<Parameters<typeof respond>[1]["options"]>
let ctx: Context

beforeEach(async () => {
  ctx = await makeAccount()
  await createBot(ctx, { name: "Bot", backstory: "You sell tea." })
  mock.asked.length = 0
})

async function say(options: Options = {}, stream = true) {
  const events: ChatEvent[] = []
  for await (const event of respond(ctx, { sessionId: "s1", text: "Hi", stream, options })) events.push(event)
  const { messages } = await getConversation(ctx, { session: "s1" })
  const streamed = events.flatMap((event) => (event.type === "token" ? [event.text] : [])).join("")
  const last = events.at(-1)
  const answers = messages.filter(({ type }) => type === "bot")
  return { events, streamed, messages, answers, end: last?.type === "finished" ? last.endReason : last }
}

const tool = (name: string, more: object = {}) => ({
  name,
  description: "",
  parameters: { type: "object" as const, properties: {} },
  ...more,
})
const calls = (name: string, answer = ""): Script => ({ answer, calls: [{ name, arguments: '{"a":1}' }] })

describe("an answer that breaks off", () => {
  test.each([true, false])(
    "for its length is continued as one message without a seam (streamed: %s)",
    async (stream) => {
      mock.say(
        { answer: "", pieces: ["The Größ"], finish: "length" },
        { answer: "", pieces: ["e is 5 m² and ", "日本"], finish: "length" },
        { answer: "", pieces: ["語 🎈", "."] },
      )
      const { streamed, answers, end } = await say({}, stream)
      expect(streamed).toBe("The Größe is 5 m² and 日本語 🎈.")
      expect(answers).toMatchObject([
        { status: "complete", text: streamed, usage: { inputTokens: 30, outputTokens: 5 } },
      ])
      expect(end).toBe("stop")
      const [, second, third] = mock.asked
      for (const { messages } of [second, third].flatMap((each) => (each ? [each] : []))) {
        expect(messages[0]).toMatchObject({
          role: "system",
          content: expect.stringContaining("You sell tea."),
        })
        expect(messages[1]).toMatchObject({ role: "user", content: "Hi" })
      }
      expect(second?.messages[2]).toMatchObject({ role: "assistant", content: "The Größ" })
      expect(third?.messages[2]).toMatchObject({ role: "assistant", content: "The Größe is 5 m² and 日本" })
    },
  )

  test("is continued eight times at most, or as often as the caller says", async () => {
    mock.say({ answer: "more ", finish: "length" })
    const { streamed, end } = await say()
    expect([mock.asked.length, end]).toEqual([9, "length"])
    expect(streamed).toBe("more ".repeat(9))
    mock.asked.length = 0
    const { end: sooner } = await say({ limits: { continuations: 2 } })
    expect([mock.asked.length, sooner]).toEqual([3, "length"])
  })

  test("with nothing said is asked again", async () => {
    mock.say({ answer: "" }, { answer: "" }, { answer: "Here I am." })
    const { answers, end } = await say()
    expect(answers).toMatchObject([{ text: "Here I am.", status: "complete" }])
    expect([mock.asked.length, end]).toEqual([3, "stop"])
  })

  test.each([
    ["a lost connection", { cutAfter: 2 }],
    ["a stream that ends without a word why", { endAfter: 2 }],
  ])("by %s is gone on with", async (_, broken) => {
    mock.say({ answer: "one two three", pace: 10, ...broken }, { answer: "and four." })
    const { answers, end } = await say()
    expect(answers).toMatchObject([{ text: "one two and four.", status: "complete", error: null }])
    expect(end).toBe("stop")
  })

  test("over and over ends as partial with what was said, and says so", async () => {
    mock.say({ answer: "one two three", pace: 10, cutAfter: 1 })
    const { answers, end } = await say({ limits: { continuations: 2 } })
    expect(answers).toMatchObject([{ text: "one one one ", status: "partial", error: "MODEL_BAD_GATEWAY" }])
    expect(end).toMatchObject({ type: "failed", code: "MODEL_BAD_GATEWAY" })
    expect(mock.asked.length).toBe(3)
  })

  test("is not gone on with when its server then refuses", async () => {
    mock.say({ answer: "one two", pace: 10, cutAfter: 1 }, { answer: "", faults: [401] })
    const { answers, end } = await say()
    expect(answers).toMatchObject([{ text: "one ", status: "partial", error: "MODEL_NOT_AUTHENTICATED" }])
    expect(end).toMatchObject({ type: "failed", code: "MODEL_NOT_AUTHENTICATED" })
  })
})

describe("a fault before the first word", () => {
  test.each([
    [429, "MODEL_TOO_MANY_REQUESTS", 3],
    [500, "MODEL_BAD_GATEWAY", 3],
    [503, "MODEL_SERVICE_UNAVAILABLE", 3],
    [400, "MODEL_BAD_REQUEST", 1],
    [401, "MODEL_NOT_AUTHENTICATED", 1],
  ])("of status %d is %s after %d tries, and costs nothing", async (status, code, tries) => {
    mock.say({ answer: "Never said.", faults: Array.from({ length: 9 }, () => status) })
    const { answers, end } = await say()
    expect(end).toMatchObject({ type: "failed", code })
    expect(answers).toMatchObject([{ status: "failed", text: "", error: code }])
    expect(mock.asked.length).toBe(tries)
    expect((await getUsage(ctx, {})).used).toMatchObject({ messages: 1, tokens: 0 })
  })
})

describe("a function of the caller", () => {
  test("is offered to the model with its schema", async () => {
    mock.say({ answer: "No need." })
    const parameters = { type: "object" as const, properties: { a: { type: "number" } }, required: ["a"] }
    await say({ functions: [{ ...tool("count"), description: "Counts", parameters }] })
    expect(mock.asked[0]?.tools).toMatchObject([
      { type: "function", function: { name: "count", description: "Counts", parameters } },
    ])
  })

  test("with a result is answered, and the texts are one message", async () => {
    mock.say(calls("count", "Let me count. "), { answer: "It is seven." })
    const { answers, messages, end } = await say({ functions: [tool("count", { result: { data: 7 } })] })
    expect(answers).toMatchObject([{ text: "Let me count. It is seven.", status: "complete" }])
    expect(messages).toHaveLength(2)
    expect(end).toBe("stop")
    const [assistant, result] = mock.asked[1]?.messages.slice(-2) ?? []
    expect(assistant).toMatchObject({
      role: "assistant",
      content: "Let me count. ",
      tool_calls: [{ function: { name: "count", arguments: '{"a":1}' } }],
    })
    expect(result).toMatchObject({ role: "tool", content: "7" })
  })

  test("without a result ends the turn, and is kept with the conversation until its result is there", async () => {
    mock.say(calls("count"))
    const { events, end } = await say({ functions: [tool("count")] })
    expect(end).toBe("activity")
    expect(events.find(({ type }) => type === "activity")).toMatchObject({
      activity: { name: "count", input: { a: 1 } },
    })
    const { conversation } = await getConversation(ctx, { session: "s1" })
    const kept = await transaction(ctx, ({ db }) => db.message.findMany({ orderBy: { id: "asc" } }))
    expect(kept.map(({ type }) => type)).toEqual(["user", "activity"])
    expect(kept.at(-1)).toMatchObject({
      text: 'count({"a":1})',
      meta: { activity: { type: "function", name: "count", input: { a: 1 } } },
    })
    expect(conversation.messageCount).toBe(1)
  })

  test("that does not exist is told so", async () => {
    mock.say(calls("nonsense"), { answer: "Sorry." })
    const { answers } = await say({ functions: [tool("count")] })
    expect(answers).toMatchObject([{ text: "Sorry." }])
    expect(mock.asked[1]?.messages.at(-1)?.content).toContain("no such function")
  })

  test("whose arguments are not JSON still gets its result", async () => {
    mock.say({ answer: "", calls: [{ name: "count", arguments: "not json" }] }, { answer: "Fine." })
    const { answers, end } = await say({ functions: [tool("count", { result: { data: 1 } })] })
    expect([answers[0]?.text, end]).toEqual(["Fine.", "stop"])
  })

  test("is called no more often than the bounds allow", async () => {
    const functions = [tool("count", { result: { data: 1 } })]
    mock.say(calls("count", "again "))
    const { end, streamed } = await say({ functions, limits: { iterations: 3 } })
    expect([end, mock.asked.length, streamed]).toEqual(["iteration", 3, "again again again "])
    mock.asked.length = 0
    const { end: sooner } = await say({ functions, limits: { calls: 2 } })
    expect([sooner, mock.asked.length]).toEqual(["iteration", 2])
    mock.asked.length = 0
    const { end: never } = await say({ functions })
    expect([never, mock.asked.length]).toEqual(["iteration", 16])
  })

  test("of the start is forced before the first answer only", async () => {
    const functions = [tool("greet", { result: { data: "Be kind" }, call: { start: true } }), tool("count")]
    mock.say(calls("greet"), { answer: "Welcome." })
    await say({ functions })
    expect(mock.asked.map(({ tool_choice }) => tool_choice)).toEqual([
      { type: "function", function: { name: "greet" } },
      "auto",
    ])
    mock.asked.length = 0
    mock.say({ answer: "Again." })
    await say({ functions })
    expect(mock.asked.map(({ tool_choice }) => tool_choice)).toEqual(["auto"])
  })

  test("of the end is forced when the answer is complete, and says nothing more", async () => {
    mock.say({ answer: "That was it." }, calls("note", "hidden"))
    const { answers, events, end } = await say({
      functions: [tool("note", { result: { data: "noted" }, call: { end: true } })],
    })
    expect([answers[0]?.text, end]).toEqual(["That was it.", "stop"])
    expect(mock.asked[1]?.tool_choice).toEqual({ type: "function", function: { name: "note" } })
    expect(events.filter(({ type }) => type === "operation")).toHaveLength(2)
  })
})

test("what a model thinks is told apart from what it says", async () => {
  mock.say({ answer: "Four.", reasoning: "Two and two." })
  const { events, answers } = await say()
  expect(events.filter(({ type }) => type === "reasoning")).toEqual([
    { type: "reasoning", text: "Two and two." },
  ])
  expect(answers).toMatchObject([{ text: "Four." }])
})
