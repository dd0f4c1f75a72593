import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createConversation } from "#lib/domain/conversations/conversations.ts"
import { openVisitorSession } from "#lib/domain/tokens/tokens.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, credential, makeCaller, type Send, sender } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const mock = await startMockModel({ answer: "Hello." })
process.env.OPENAI_BASE_URL = mock.url
process.env.LIVERY_MODEL = "openai/mock"
afterAll(() => mock.close())
const { url } = await startApi()

let caller: Caller
let send: Send
let botId: string
const messages = [{ type: "user", text: "Hi" }]

beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
  botId = (await createBot(caller.ctx, { name: "Bot" })).id
})

const conversation = async (of = caller) => (await createConversation(of.ctx, {})).id
/** Asks over a real connection; the caller may leave. */
const ask = (
  path: string,
  body: object,
  { accept = "*/*", signal }: { accept?: string; signal?: AbortSignal } = {},
) =>
  fetch(`${url}/api/v1${path}`, {
    method: "POST",
    headers: {
      ...credential("action", caller.secretKey),
      "Content-Type": "application/json",
      Accept: accept,
    },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  })
const lines = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const storedOf = (conversationId: string, of = caller) =>
  transaction(of.ctx, ({ db }) => db.message.findMany({ where: { conversationId }, orderBy: { id: "asc" } }))

async function settled(conversationId: string) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = (await storedOf(conversationId)).at(-1)
    if (answer?.type === "bot" && answer.status !== "pending") return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("the answer stayed pending")
}

describe("JSON lines", () => {
  test("are ASCII only, never blank, whatever the model splits", async () => {
    const pieces = ["Gr", "öße ", "日", "本 ", "🎈", "\n\n", "\u2028end"]
    mock.say({ answer: "", pieces })
    const response = await ask("/conversation/complete", { messages }, { accept: "application/jsonl" })
    expect(response.headers.get("content-type")).toBe("application/jsonl")
    const text = await response.text()
    expect(text).toMatch(/^[\x20-\x7e\n]*$/)
    expect(text).not.toMatch(/\n\n/)
    expect(text.endsWith("\n")).toBe(true)
    const tokens = lines(text).filter(({ type }) => type === "token")
    expect(tokens.map(({ data }) => data.token).join("")).toBe(pieces.join(""))
  })

  test("ping while nothing is said", async () => {
    mock.say({ answer: "Late.", delay: 10_500 })
    const text = await (
      await ask("/conversation/complete", { messages }, { accept: "application/jsonl" })
    ).text()
    expect(lines(text).map(({ type }) => type)).toEqual([
      "completeBegin",
      "ping",
      "token",
      "message",
      "usage",
      "completeEnd",
      "result",
    ])
  })

  test("as server-sent events are the same events", async () => {
    mock.say({ answer: "Hello there." })
    const response = await ask("/conversation/complete", { messages }, { accept: "text/event-stream" })
    expect(response.headers.get("content-type")).toBe("text/event-stream")
    const events = [...(await response.text()).matchAll(/^event: (\w+)\ndata: (.*)$/gm)]
    expect(events.map(([, type]) => type)).toEqual([
      "completeBegin",
      "token",
      "token",
      "message",
      "usage",
      "completeEnd",
      "result",
    ])
  })

  test("a refusal before the first event is a real status with a JSON body", async () => {
    const cases: [string, object, number, string][] = [
      ["/conversation/complete", { messages, botId: newId() }, 404, "NOT_FOUND"],
      ["/conversation/complete", { messages, nonsense: true }, 400, "BAD_REQUEST"],
      [`/conversation/${newId()}/complete`, { text: "Hi" }, 404, "NOT_FOUND"],
      [`/conversation/${newId()}/receive`, {}, 404, "NOT_FOUND"],
      ["/conversation/not-an-id/send", { text: "Hi" }, 404, "NOT_FOUND"],
    ]
    for (const [path, body, status, code] of cases) {
      const response = await ask(path, body, { accept: "application/jsonl" })
      expect([path, response.status, response.headers.get("content-type")]).toEqual([
        path,
        status,
        "application/json",
      ])
      expect(await response.json()).toMatchObject({ code, error: { code } })
    }
    expect((await ask("/conversation/complete", { messages }, { accept: "image/png" })).status).toBe(400)
  })

  test("a fault before the first word is an error event, one in the middle too, with a result of what was said", async () => {
    mock.say({ answer: "", faults: [401] })
    const early = await ask("/conversation/complete", { messages }, { accept: "application/jsonl" })
    expect(early.status).toBe(200)
    const text = await early.text()
    expect(lines(text)).toEqual([
      { type: "completeBegin", data: {} },
      { type: "error", data: { code: "MODEL_NOT_AUTHENTICATED", message: expect.any(String) } },
    ])
    expect(text).not.toContain("canary")
    mock.say({ answer: "one two", cutAfter: 1, pace: 20 }, { answer: "", faults: [401] })
    const id = await conversation()
    const late = lines(
      await (
        await ask(`/conversation/${id}/complete`, { text: "Hi" }, { accept: "application/jsonl" })
      ).text(),
    )
    expect(late.map(({ type }) => type)).toEqual([
      "sendResult",
      "completeBegin",
      "token",
      "usage",
      "error",
      "completeEnd",
      "receiveResult",
      "result",
    ])
    expect(late.at(-1)?.data).toMatchObject({ text: "one ", end: { reason: "error" } })
    expect(await settled(id)).toMatchObject({
      status: "partial",
      text: "one ",
      error: "MODEL_NOT_AUTHENTICATED",
    })
  })
})

describe("one answer in JSON", () => {
  test("that fails before its first word has the upstream's status and a scoped code", async () => {
    mock.say({ answer: "", faults: [429, 429, 429] })
    const refused = await send("POST /conversation/complete", { body: { messages } })
    expect([refused.status, refused.json.code]).toEqual([429, "MODEL_TOO_MANY_REQUESTS"])
    mock.say({ answer: "", faults: [401] })
    const id = await conversation()
    const failed = await send(`POST /conversation/${id}/complete`, { body: { text: "Hi" } })
    expect([failed.status, failed.json.code]).toEqual([502, "MODEL_NOT_AUTHENTICATED"])
    mock.say({ answer: "At last." })
    await send(`POST /conversation/${id}/complete`, { body: { text: "Hi" } })
    expect((await storedOf(id)).map(({ type, text }) => [type, text])).toEqual([
      ["user", "Hi"],
      ["bot", "At last."],
    ])
  })

  test("that takes long gets its status in time and its body when it is ready", async () => {
    mock.say({ answer: "Finally.", delay: 20_000 })
    const started = Date.now()
    const response = await ask("/conversation/complete", { messages })
    const waited = Date.now() - started
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("application/json")
    expect(waited).toBeGreaterThan(18_000)
    expect(waited).toBeLessThan(19_900)
    expect(await response.json()).toMatchObject({ text: "Finally.", end: { reason: "stop" } })
  }, 40_000)

  test("that takes long and fails is an error with the status that was sent", async () => {
    mock.say({ answer: "", delay: 19_500, refuse: 401 })
    const response = await ask(`/conversation/${await conversation()}/complete`, { text: "Hi" })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      code: "MODEL_NOT_AUTHENTICATED",
      message: expect.any(String),
    })
  }, 40_000)
})

describe("a caller who leaves", () => {
  test.each([
    ["a stream", "application/jsonl"],
    ["one answer", "*/*"],
  ])("%s stops the model, and what was said is kept", async (_, accept) => {
    const streams = accept !== "*/*"
    mock.say({ answer: "word ".repeat(400), pace: 5, delay: streams ? 0 : 3000 })
    const before = mock.state.closedEarly
    const controller = new AbortController()
    const id = await conversation()
    const asked = ask(`/conversation/${id}/complete`, { text: "Hi" }, { accept, signal: controller.signal })
    if (streams) {
      const reader = (await asked).body?.getReader()
      for (let chunks = 0; chunks < 6; chunks++) await reader?.read()
    } else await new Promise((resolve) => setTimeout(resolve, 700))
    controller.abort()
    await asked.catch(() => {})
    const answer = await settled(id)
    expect(answer).toMatchObject({ status: "partial", endReason: "abort" })
    if (streams) expect(answer.text).toMatch(/^word /)
    for (let tries = 0; tries < 60 && mock.state.closedEarly === before; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect(mock.state.closedEarly).toBe(before + 1)
  })
})

describe("messages that are stored nowhere", () => {
  test("leave nothing behind but what was used", async () => {
    const one = await makeCaller()
    mock.say({ answer: "Hello there.", usage: { prompt: 31, completion: 11 } })
    const answer = await asAction(one)("POST /conversation/complete", { body: { messages } })
    expect(answer.json).toEqual({ text: "Hello there.", usage: { token: 42 }, end: { reason: "stop" } })
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
    const id = await conversation()
    await send(`POST /conversation/${id}/send`, { body: { text: "One" } })
    await send(`POST /conversation/${id}/send`, { body: { text: "Two" } })
    const answer = await send(`POST /conversation/${id}/complete`, { body: {} })
    expect(answer.json).toMatchObject({ text: "Yes." })
    expect((await storedOf(id)).map(({ type, text }) => `${type} ${text}`)).toEqual([
      "user One",
      "user Two",
      "bot Yes.",
    ])
    expect(mock.asked.at(-1)?.messages.slice(1)).toMatchObject([{ content: "One" }, { content: "Two" }])
  })

  test("that is empty is begun by the bot", async () => {
    mock.say({ answer: "Welcome." })
    const id = await conversation()
    expect((await send(`POST /conversation/${id}/receive`, { body: {} })).json.text).toBe("Welcome.")
    expect(mock.asked.at(-1)?.messages.at(-1)).toMatchObject({ role: "user" })
  })

  test("keeps entities with the message", async () => {
    const id = await conversation()
    const entities = [
      { type: "name", begin: 0, end: 3, text: "Ada", replacement: { begin: 0, end: 4, text: "NAME" } },
    ]
    const sent = await send(`POST /conversation/${id}/send`, { body: { text: "Ada?", entities } })
    expect(sent.json.entities).toEqual(entities)
    mock.say({ answer: "Yes." })
    await send(`POST /conversation/${id}/complete`, { body: { text: "Ada!", entities } })
    const stored = await storedOf(id)
    expect(stored.filter(({ type }) => type === "user").map((row) => row.entities)).toEqual([
      entities,
      entities,
    ])
  })

  test("goes on when the result of a call that was handed out is there", async () => {
    mock.say({ answer: "", calls: [{ name: "count", arguments: '{"a":1}' }] })
    const id = await conversation()
    const functions = [{ name: "count", description: "", parameters: { type: "object", properties: {} } }]
    const handed = await send(`POST /conversation/${id}/complete`, { body: { text: "How many?", functions } })
    expect(handed.json).toMatchObject({ text: "", end: { reason: "activity" } })
    const activity = (await storedOf(id)).at(-1)
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

  test("is summed up, and later answers go from there", async () => {
    mock.say({ answer: "Fine." })
    const id = await conversation()
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
    const id = await conversation()
    for (const path of ["complete", "send", "dispatch"])
      expect((await other(`POST /conversation/${id}/${path}`, { body: { text: "Hi" } })).status).toBe(404)
    for (const path of ["receive", "compact"])
      expect((await other(`POST /conversation/${id}/${path}`, { body: {} })).status).toBe(404)
    expect(await storedOf(id)).toEqual([])
  })
})

test("a visitor's session may not bring extensions", async () => {
  const id = await conversation()
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
  const id = await conversation()
  const headers = { "Idempotency-Key": newId() }
  const first = await send(`POST /conversation/${id}/complete`, { body: { text: "Hi" }, headers })
  const again = await send(`POST /conversation/${id}/complete`, { body: { text: "Hi" }, headers })
  expect(again.json).toEqual(first.json)
  expect(await storedOf(id)).toHaveLength(2)
  expect(botId).toBeTruthy()
})
