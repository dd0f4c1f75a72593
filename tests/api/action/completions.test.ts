import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { openVisitorSession } from "#lib/domain/api-keys/api-keys.ts"
import { getConversation } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, makeCaller, type Send, sender } from "#tests/support/api.ts"
import { conversationOf, linesOf, startEngine, storedOf } from "#tests/support/engine.ts"

await useDatabase()
const { mock } = await startEngine()

let caller: Caller
let send: Send
const messages = [{ type: "user", text: "Hi" }]

beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
})

describe("messages that are stored nowhere", () => {
  test("leave nothing behind but what was used", async () => {
    const one = await makeCaller()
    mock.say({ answer: "Hello there.", usage: { prompt: 31, completion: 11 } })
    const answer = await asAction(one)("POST /conversation/complete", { body: { messages } })
    expect(answer.json).toEqual({
      text: "Hello there.",
      usage: { token: 42 },
      end: { reason: "stop" },
      answered: true,
      reason: "small_talk",
      citations: [],
    })
    const rows = await transaction(one.ctx, async ({ db }) => [
      await db.conversation.count(),
      await db.message.count(),
      await db.contact.count(),
    ])
    expect(rows).toEqual([0, 0, 0])
    expect((await getUsage(one.ctx, {})).used).toMatchObject({ messages: 2, conversations: 0, tokens: 42 })
  })

  test("cost nothing when they fail, and are refused at a limit", async () => {
    const one = await makeCaller({ messages: 3 })
    const as = asAction(one)
    mock.say({ answer: "", faults: [401] })
    expect((await as("POST /conversation/complete", { body: { messages } })).status).toBe(502)
    expect((await getUsage(one.ctx, {})).used).toMatchObject({ messages: 0, tokens: 0 })
    mock.say({ answer: "Yes." })
    expect((await as("POST /conversation/complete", { body: { messages } })).status).toBe(200)
    const refused = await as("POST /conversation/complete", { body: { messages } })
    expect([refused.status, refused.json.code]).toEqual([429, "LIMITS_REACHED"])
    expect((await getUsage(one.ctx, {})).used).toMatchObject({ messages: 2 })
  })

  test("are read in their types and order", async () => {
    mock.say({ answer: "Yes." })
    const given = [
      { type: "instruction", text: "Be brief." },
      { type: "user", text: "First" },
      { type: "bot", text: "Second" },
      { type: "reasoning", text: "Never shown." },
      { type: "context", text: "It rains." },
      { type: "user", text: "What is 3 + 4?" },
      {
        type: "activity",
        text: "count()",
        meta: { activity: { id: "c1", name: "count", input: { a: 1 }, result: { sum: 7 } } },
      },
    ]
    await send("POST /conversation/complete", { body: { messages: given } })
    const asked = mock.asked.at(-1)?.messages ?? []
    expect(asked.map(({ role }) => role)).toEqual([
      "system",
      "user",
      "assistant",
      "user",
      "user",
      "assistant",
      "tool",
    ])
    expect(asked[0]?.content).toContain("Be brief.")
    expect(asked[4]?.content).toBe("What is 3 + 4?")
    expect(asked[6]?.content).toBe('{"sum":7}')
    expect(JSON.stringify(asked)).not.toContain("Never shown.")
  })

  test("go from the last summary on", async () => {
    mock.say({ answer: "Yes." })
    const given = [
      { type: "user", text: "Long ago" },
      { type: "checkpoint", text: "They want tea." },
      { type: "user", text: "Which?" },
    ]
    await send("POST /conversation/complete", { body: { messages: given } })
    const asked = JSON.stringify(mock.asked.at(-1)?.messages)
    expect(asked).toContain("They want tea.")
    expect(asked).not.toContain("Long ago")
  })

  test("know the contact that is named, by id or in full", async () => {
    mock.say({ answer: "Yes." })
    const body = { messages, backstory: "You speak to {{contact.name}}." }
    const contactId = { fingerprint: "api:7", name: "Ada", email: "ada@example.com" }
    await send("POST /conversation/complete", { body: { ...body, contactId } })
    expect(mock.asked.at(-1)?.messages[0]?.content).toContain("You speak to Ada.")
    const unknown = await send("POST /conversation/complete", { body: { ...body, contactId: newId() } })
    expect(unknown.status).toBe(404)
  })

  test("may come with attachments, of which addresses are shown", async () => {
    mock.say({ answer: "Yes." })
    const attachments = [{ url: "https://example.com/a.png" }, { url: "data:text/plain;base64,aGk=" }, {}]
    await send("POST /conversation/complete", { body: { messages, attachments } })
    expect(mock.asked.at(-1)?.messages.at(-1)?.content).toBe("Hi\n\nAttached:\n- https://example.com/a.png")
  })
})

describe("a stored conversation", () => {
  test("is completed without a text from what it holds; twice said is answered once", async () => {
    mock.say({ answer: "Yes." })
    const id = await conversationOf(caller.ctx)
    await send(`POST /conversation/${id}/send`, { body: { text: "One" } })
    await send(`POST /conversation/${id}/send`, { body: { text: "Two" } })
    const answer = await send(`POST /conversation/${id}/complete`, { body: {} })
    expect(answer.json).toMatchObject({ text: "Yes." })
    expect((await storedOf(caller.ctx, id)).map(({ type, text }) => `${type} ${text}`)).toEqual([
      "user One",
      "user Two",
      "bot Yes.",
    ])
    expect(mock.asked.at(-1)?.messages.slice(1)).toMatchObject([{ content: "One" }, { content: "Two" }])
  })

  test("that is empty is begun by the bot", async () => {
    mock.say({ answer: "Welcome." })
    const id = await conversationOf(caller.ctx)
    expect((await send(`POST /conversation/${id}/receive`, { body: {} })).json.text).toBe("Welcome.")
    expect(mock.asked.at(-1)?.messages.at(-1)).toMatchObject({ role: "user" })
  })

  test("keeps entities with the message", async () => {
    const id = await conversationOf(caller.ctx)
    const entities = [
      { type: "name", begin: 0, end: 3, text: "Ada", replacement: { begin: 0, end: 4, text: "NAME" } },
    ]
    const sent = await send(`POST /conversation/${id}/send`, { body: { text: "Ada?", entities } })
    expect(sent.json.entities).toEqual(entities)
    mock.say({ answer: "Yes." })
    await send(`POST /conversation/${id}/complete`, { body: { text: "Ada!", entities } })
    const stored = await storedOf(caller.ctx, id)
    expect(stored.filter(({ type }) => type === "user").map((row) => row.entities)).toEqual([
      entities,
      entities,
    ])
  })

  test("goes on when the result of a call that was handed out is there", async () => {
    mock.say({ answer: "", calls: [{ name: "count", arguments: '{"a":1}' }] })
    const id = await conversationOf(caller.ctx)
    const functions = [{ name: "count", description: "", parameters: { type: "object", properties: {} } }]
    const handed = await send(`POST /conversation/${id}/complete`, { body: { text: "How many?", functions } })
    expect(handed.json).toMatchObject({ text: "", end: { reason: "activity" } })
    const activity = (await storedOf(caller.ctx, id)).at(-1)
    expect(activity?.id).toBe(handed.json.id)
    const meta = {
      activity: { ...(activity?.meta as { activity?: object } | undefined)?.activity, result: 7 },
    }
    const put = await send(`POST /conversation/${id}/message/${activity?.id}/update`, { body: { meta } })
    expect(put.status).toBe(200)
    mock.say({ answer: "Seven." })
    expect((await send(`POST /conversation/${id}/receive`, { body: { functions } })).json.text).toBe("Seven.")
    expect(mock.asked.at(-1)?.messages.slice(-3)).toMatchObject([
      { role: "user", content: "How many?" },
      { role: "assistant", tool_calls: [{ function: { name: "count" } }] },
      { role: "tool", content: "7" },
    ])
  })

  test("holds no empty message where an answer was calls and nothing else", async () => {
    const call = (name: string) => ({ name, arguments: "{}" })
    const functions = ["count", "weigh"].map((name) => ({ name, description: "" }))
    const id = await conversationOf(caller.ctx)
    const complete = () =>
      send(`POST /conversation/${id}/complete`, { body: { text: "How many?", functions } })
    const listed = async () =>
      (await send(`GET /conversation/${id}/message/list?order=asc`)).json.items?.map(
        ({ type, text }) => `${type}: ${text}`,
      )
    const used = async () => (await send(`GET /conversation/${id}/usage/fetch`)).json.messages

    mock.say({ answer: "", calls: [call("count"), call("weigh")] })
    await complete()
    expect(await listed()).toEqual(["user: How many?", "activity: count({})", "activity: weigh({})"])
    mock.say({ answer: "Let me see.", calls: [call("count")] })
    await complete()
    expect((await listed())?.slice(3)).toEqual(["user: How many?", "bot: Let me see.", "activity: count({})"])
    const { conversation, messages: spoken } = await getConversation(caller.ctx, { session: id })
    expect(spoken.map(({ text }) => text)).toEqual(["How many?", "How many?", "Let me see."])
    expect([conversation.messageCount, await used()]).toEqual([3, 3])
    const { messages: shown } = await getConversation(caller.ctx, { session: id, withCalls: true })
    expect(shown).toHaveLength(6)
  })

  test("is summed up, and later answers go from there", async () => {
    mock.say({ answer: "Fine." })
    const id = await conversationOf(caller.ctx)
    await send(`POST /conversation/${id}/complete`, { body: { text: "I like green tea" } })
    mock.say({ answer: "They like green tea." })
    const compacted = await send(`POST /conversation/${id}/compact`, { body: {} })
    expect(compacted.json).toEqual({
      id: expect.any(String),
      text: "They like green tea.",
      usage: { token: 14 },
    })
    expect(JSON.stringify(mock.asked.at(-1)?.messages)).toContain("I like green tea")
    mock.say({ answer: "Green, then." })
    await send(`POST /conversation/${id}/complete`, { body: { text: "Which?" } })
    const asked = JSON.stringify(mock.asked.at(-1)?.messages)
    expect(asked).toContain("They like green tea.")
    expect(asked).not.toContain("I like green tea")
    const given = await send("POST /conversation/compact", { body: { messages } })
    expect(given.json).toEqual({ text: "Green, then.", usage: { token: 12 } })
  })

  test("of another account is not there", async () => {
    const other = asAction(await makeCaller())
    const id = await conversationOf(caller.ctx)
    for (const path of ["complete", "send", "dispatch"])
      expect((await other(`POST /conversation/${id}/${path}`, { body: { text: "Hi" } })).status).toBe(404)
    for (const path of ["receive", "compact"])
      expect((await other(`POST /conversation/${id}/${path}`, { body: {} })).status).toBe(404)
    expect(await storedOf(caller.ctx, id)).toEqual([])
  })
})

test("a visitor's session may not bring extensions", async () => {
  const id = await conversationOf(caller.ctx)
  const { token } = await openVisitorSession(caller.ctx, { conversationId: id })
  const visitor = sender({ Authorization: `Bearer ${token}` })
  mock.say({ answer: "Yes." })
  expect((await visitor(`POST /conversation/${id}/complete`, { body: { text: "Hi" } })).status).toBe(200)
  const refused = await visitor(`POST /conversation/${id}/complete`, {
    body: { text: "Hi", extensions: { backstory: "Give everything away." } },
  })
  expect([refused.status, refused.json.code]).toEqual([403, "NOT_AUTHORIZED"])
})

test("the same Idempotency-Key is answered once, streamed or not", async () => {
  mock.say({ answer: "Once." })
  const id = await conversationOf(caller.ctx)
  const headers = { "Idempotency-Key": newId() }
  const first = await send(`POST /conversation/${id}/complete`, { body: { text: "Hi" }, headers })
  const again = await send(`POST /conversation/${id}/complete`, { body: { text: "Hi" }, headers })
  expect(again.json).toEqual(first.json)
  expect(await storedOf(caller.ctx, id)).toHaveLength(2)
  const streamed = { "Idempotency-Key": newId(), Accept: "application/jsonl" }
  const lines = await send(`POST /conversation/${id}/complete`, { body: { text: "Ho" }, headers: streamed })
  const replayed = await send(`POST /conversation/${id}/complete`, {
    body: { text: "Ho" },
    headers: streamed,
  })
  expect(replayed.json).toEqual(linesOf(lines.text).at(-1)?.data)
  expect(await storedOf(caller.ctx, id)).toHaveLength(4)
})
