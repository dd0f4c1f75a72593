import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, credential, makeCaller, type Send } from "#tests/support/api.ts"
import { conversationOf, linesOf, startEngine, storedOf } from "#tests/support/engine.ts"

await useDatabase()
const { mock, url } = await startEngine()

let caller: Caller
let send: Send
const messages = [{ type: "user", text: "Hi" }]

beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
})

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

async function settled(conversationId: string) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = (await storedOf(caller.ctx, conversationId)).at(-1)
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
    const tokens = linesOf(text).filter(({ type }) => type === "token")
    expect(tokens.map(({ data }) => data.token).join("")).toBe(pieces.join(""))
  })

  test("ping while nothing is said", async () => {
    mock.say({ answer: "Late.", delay: 10_500 })
    const text = await (
      await ask("/conversation/complete", { messages }, { accept: "application/jsonl" })
    ).text()
    expect(linesOf(text).map(({ type }) => type)).toEqual([
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
    expect(linesOf(text)).toEqual([
      { type: "completeBegin", data: {} },
      { type: "error", data: { code: "MODEL_NOT_AUTHENTICATED", message: expect.any(String) } },
    ])
    expect(text).not.toContain("canary")
    mock.say({ answer: "one two", cutAfter: 1, pace: 20 }, { answer: "", faults: [401] })
    const id = await conversationOf(caller.ctx)
    const late = linesOf(
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
    const id = await conversationOf(caller.ctx)
    const failed = await send(`POST /conversation/${id}/complete`, { body: { text: "Hi" } })
    expect([failed.status, failed.json.code]).toEqual([502, "MODEL_NOT_AUTHENTICATED"])
    mock.say({ answer: "At last." })
    await send(`POST /conversation/${id}/complete`, { body: { text: "Hi" } })
    expect((await storedOf(caller.ctx, id)).map(({ type, text }) => [type, text])).toEqual([
      ["user", "Hi"],
      ["bot", "At last."],
    ])
  })

  test("that takes long gets its status in time and its body when it is ready", async () => {
    mock.say({ answer: "Finally.", delay: 30_000 })
    const started = Date.now()
    const response = await ask("/conversation/complete", { messages })
    const waited = Date.now() - started
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("application/json")
    expect(waited).toBeGreaterThan(18_000)
    expect(waited).toBeLessThan(29_000)
    expect(await response.json()).toMatchObject({ text: "Finally.", end: { reason: "stop" } })
  }, 60_000)

  test("that takes long and fails is an error with the status that was sent", async () => {
    mock.say({ answer: "", delay: 19_500, refuse: 401 })
    const response = await ask(`/conversation/${await conversationOf(caller.ctx)}/complete`, { text: "Hi" })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      code: "MODEL_NOT_AUTHENTICATED",
      message: expect.any(String),
    })
  }, 60_000)
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
    const id = await conversationOf(caller.ctx)
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
