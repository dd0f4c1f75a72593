import { afterAll, beforeAll, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asTenant, type Caller, makeCaller, type Send } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
afterAll(() => mock.close())
const { url } = await startApi()

let caller: Caller
let send: Send
beforeAll(async () => {
  caller = await makeCaller()
  send = asTenant(caller)
  await createBot(caller.ctx, { name: "Bot" })
})

/** Asks over a real connection; the caller may leave. */
const ask = (session: string, { accept, signal }: { accept?: string; signal?: AbortSignal } = {}) =>
  fetch(`${url}/api/v1/conversations/${session}/messages`, {
    method: "POST",
    headers: { "X-API-Key": caller.tenantKey, "Content-Type": "application/json", Accept: accept ?? "*/*" },
    body: JSON.stringify({ message: "Tell me more" }),
    ...(signal && { signal }),
  })

const answerIn = async (session: string) =>
  (await send(`GET /conversations/${session}`)).json.data?.messages?.at(-1)

/** What the conversation holds once its answer is no longer pending. */
async function settled(session: string) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await answerIn(session)
    if (answer && answer.sender === "bot" && answer.status !== "pending") return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("the answer stayed pending")
}

test("tokens reach the caller while the model still speaks", async () => {
  mock.say({ answer: "one two three four five six", pace: 40 })
  const response = await ask("early", { accept: "text/event-stream" })
  const moments: number[] = []
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? [])
    if (decoder.decode(chunk).includes("event: token")) moments.push(performance.now())
  expect(moments.length).toBeGreaterThan(3)
  expect((moments.at(-1) ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(100)
})

test("a caller who leaves stops the model, and what was said is kept", async () => {
  mock.say({ answer: "word ".repeat(400), pace: 5 })
  const before = mock.state.closedEarly
  const controller = new AbortController()
  const response = await ask("left", { accept: "text/event-stream", signal: controller.signal })
  const reader = response.body?.getReader()
  for (let chunks = 0; chunks < 5; chunks++) await reader?.read()
  controller.abort()
  const answer = await settled("left")
  expect(answer.status).toBe("partial")
  expect(answer.message).toMatch(/^word /)
  expect(answer.message?.length).toBeLessThan(2000)
  expect(mock.state.closedEarly).toBe(before + 1)
})

test("a model that fails is an honest status, and a retry does not store the message twice", async () => {
  mock.say({ answer: "At last.", faults: [401] })
  const failed = await send("POST /conversations/retried/messages", { body: { message: "Hello" } })
  expect(failed.status).toBe(502)
  expect(failed.json).toEqual({
    success: false,
    error: "Upstream service failed",
    message: expect.any(String),
  })
  expect(failed.text).not.toContain("canary")
  const again = await send("POST /conversations/retried/messages", { body: { message: "Hello" } })
  expect(again.json.data?.bot_response?.message).toBe("At last.")
  expect((await send("GET /conversations/retried")).json.data?.messages).toHaveLength(2)
})

test("a stream that breaks keeps its status and says so in an event", async () => {
  mock.say({ answer: "one two three four", cutAfter: 2, pace: 5 })
  const text = await (await ask("broken", { accept: "text/event-stream" })).text()
  expect(text).toContain('data: {"token":"one "}')
  expect(await settled("broken")).toMatchObject({ status: "partial" })
})

test("an answer that breaks off after some words is told as far as it came, and a repetition is a turn of its own", async () => {
  mock.say({ answer: "One two", finish: "length" }, { answer: "", refuse: 400 })
  const response = await ask("cut-short")
  expect(response.status).toBe(200)
  const { data } = (await response.json()) as { data: { bot_response: { message: string; status: string } } }
  expect(data.bot_response).toMatchObject({ message: "One two", status: "partial" })
  expect(await settled("cut-short")).toMatchObject({ message: "One two", status: "partial" })
  mock.say({ answer: "", refuse: 400 })
  expect((await ask("nothing-said")).status).toBe(502)
})
