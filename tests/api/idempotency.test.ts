import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { transaction } from "#lib/db/transaction.ts"
import { createBot, deleteBot, listBots, updateBot } from "#lib/domain/bots/bots.ts"
import { forgetRequests } from "#lib/domain/idempotency/idempotency.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { type Answer, asAction, asTenant, type Caller, makeCaller, type Send } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startApi } from "#tests/support/mount.ts"

const mock = await startMockModel({ answer: "One two three." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())
const { url } = await startApi()

let caller: Caller
let tenant: Send
let action: Send
let botId = ""
beforeAll(async () => {
  caller = await makeCaller({ bots: 200 })
  tenant = asTenant(caller)
  action = asAction(caller)
  botId = (await createBot(caller.ctx, { name: "Bot" })).id
})

const under = (key: string, more: Record<string, string> = {}) => ({ "Idempotency-Key": key, ...more })
const shown = ({ status, text, headers }: Answer) => [status, headers.get("content-type"), text]
const replayed = ({ headers }: Answer) => headers.get("idempotency-replayed")
const bots = (name: string, of = caller) =>
  listBots(of.ctx, { order: "desc", take: 100, meta: {} }).then((all) =>
    all.filter((bot) => bot.name === name),
  )
const start = (visitor: string) => ({
  channel: "API",
  message: { type: "text", data: { body: "Hello" } },
  bot_key: botId,
  from: { user_external_id: visitor, type: "VISITOR" },
})

/** One POST of each kind and family, with another body for the same key. */
const POSTS: [
  request: string,
  family: "tenant" | "action",
  body: () => object,
  other: () => object,
  conflict: object,
][] = [
  [
    "POST /bots",
    "tenant",
    () => ({ name: "T", channel_type: "webchat" }),
    () => ({ name: "U", channel_type: "webchat" }),
    { success: false, error: "Unprocessable request", message: expect.any(String) },
  ],
  [
    "POST /conversations/idem/messages",
    "tenant",
    () => ({ message: "Hi" }),
    () => ({ message: "Ho" }),
    { success: false, error: "Unprocessable request", message: expect.any(String) },
  ],
  [
    "POST /bot/create",
    "action",
    () => ({ name: "A" }),
    () => ({ name: "B" }),
    {
      message: expect.any(String),
      code: "UNPROCESSABLE_ENTITY",
      error: { message: expect.any(String), code: "UNPROCESSABLE_ENTITY" },
    },
  ],
  [
    "POST /conversations",
    "action",
    () => start("v1"),
    () => start("v2"),
    { ok: false, error: { message: expect.any(String), code: "UNPROCESSABLE_ENTITY" } },
  ],
]

describe.each(POSTS)("%s", (request, family, body, other, conflict) => {
  const send: Send = (...given) => (family === "tenant" ? tenant : action)(...given)
  const key = `key of ${request}`

  test("the same key and body is answered like the first, another body is refused", async () => {
    const first = await send(request, { body: body(), headers: under(key) })
    expect(first.status).toBeLessThan(300)
    expect(replayed(first)).toBeNull()
    const asked = mock.asked.length
    const again = await send(request, { body: body(), headers: under(key) })
    expect(shown(again)).toEqual(shown(first))
    expect(replayed(again)).toBe("true")
    expect(mock.asked.length).toBe(asked)
    const refused = await send(request, { body: other(), headers: under(key) })
    expect([refused.status, refused.json]).toEqual([422, conflict])
  })

  test("a key that is none is refused", async () => {
    for (const bad of ["", "x".repeat(256)])
      expect((await send(request, { body: body(), headers: under(bad) })).status).toBe(400)
  })
})

test("50 parallel requests with one key have one effect", async () => {
  const body = { name: "Once", channel_type: "webchat" }
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => tenant("POST /bots", { body, headers: under("race") })),
  )
  expect(await bots("Once")).toHaveLength(1)
  const made = answers.filter(({ status }) => status === 201)
  expect(made.length).toBeGreaterThan(0)
  expect(new Set(made.map(({ text }) => text)).size).toBe(1)
  for (const { status, json, headers } of answers.filter(({ status }) => status !== 201)) {
    expect([status, json.error]).toEqual([409, "Conflict"])
    expect(headers.get("retry-after")).toBe("1")
  }
})

test("50 parallel messages with one key are one message", async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      tenant("POST /conversations/raced/messages", {
        body: { message: "Hi" },
        headers: under("race of messages"),
      }),
    ),
  )
  expect(new Set(answers.map(({ status }) => status)).size).toBeLessThanOrEqual(2)
  expect((await tenant("GET /conversations/raced")).json.data?.messages).toHaveLength(2)
})

test("a key belongs to its account and to its path", async () => {
  const body = { name: "Mine", channel_type: "webchat" }
  const other = await makeCaller()
  const [mine, theirs] = [
    await tenant("POST /bots", { body, headers: under("shared") }),
    await asTenant(other)("POST /bots", { body, headers: under("shared") }),
  ]
  expect([mine.status, theirs.status]).toEqual([201, 201])
  expect(mine.json.data?.id).not.toBe(theirs.json.data?.id)
  expect(
    (await action("POST /bot/create", { body: { name: "Mine" }, headers: under("shared") })).status,
  ).toBe(422)
  expect((await tenant("POST /v1/bots", { body, headers: under("shared") })).text).toBe(mine.text)
})

test("without a key every request counts, and reading needs none", async () => {
  const body = { name: "Twice", channel_type: "webchat" }
  await tenant("POST /bots", { body })
  await tenant("POST /bots", { body })
  expect(await bots("Twice")).toHaveLength(2)
  expect(replayed(await tenant("GET /bots", { headers: under("read") }))).toBeNull()
  await tenant(`PUT /bots/${botId}`, { body: { name: "Bot" }, headers: under("put") })
  expect(
    (await tenant(`PUT /bots/${botId}`, { body: { name: "Robot" }, headers: under("put") })).status,
  ).toBe(200)
})

describe("failures", () => {
  test("that are final are answered again", async () => {
    const request = "POST /bot/0190a000-0000-7000-8000-000000000000/delete"
    const first = await action(request, { body: {}, headers: under("gone") })
    expect(first.status).toBe(404)
    const again = await action(request, { body: {}, headers: under("gone") })
    expect(shown(again)).toEqual(shown(first))
    expect(replayed(again)).toBe("true")
  })

  test("of the body do not use up the key", async () => {
    expect((await tenant("POST /bots", { body: { name: 1 }, headers: under("typo") })).status).toBe(400)
    const body = { name: "Fixed", channel_type: "webchat" }
    expect((await tenant("POST /bots", { body, headers: under("typo") })).status).toBe(201)
  })

  test("that may pass are tried again", async () => {
    const full = await makeCaller({ bots: 1 })
    const send = asTenant(full)
    const only = await createBot(full.ctx, { name: "Only" })
    const body = { name: "Next", channel_type: "webchat" }
    expect((await send("POST /bots", { body, headers: under("full") })).status).toBe(403)
    await deleteBot(full.ctx, { id: only.id })
    expect((await send("POST /bots", { body, headers: under("full") })).status).toBe(201)
    mock.say({ answer: "One two three.", faults: [400] })
    const ask = () =>
      tenant("POST /conversations/faulty/messages", { body: { message: "Hi" }, headers: under("faulty") })
    expect((await ask()).status).toBe(502)
    expect((await ask()).status).toBe(200)
    expect((await tenant("GET /conversations/faulty")).json.data?.messages).toHaveLength(2)
  })
})

describe("a streamed answer", () => {
  const SSE = { Accept: "text/event-stream" }

  test.each([
    ["tenant", "POST /conversations/streamed/messages", () => ({ message: "Hi" })],
    ["action", "POST /conversations", () => start("streamed")],
  ])("of the %s key is answered again as its final result", async (family, request, body) => {
    const send = family === "tenant" ? tenant : action
    const headers = under(`stream ${family}`, SSE)
    const first = await send(request, { body: body(), headers })
    expect(first.headers.get("content-type")).toBe("text/event-stream")
    await expect.poll(async () => (await send(request, { body: body(), headers })).status).toBe(200)
    const again = await send(request, { body: body(), headers })
    expect(again.headers.get("content-type")).toBe("application/json")
    const answer =
      family === "tenant" ? again.json.data?.bot_response?.message : again.json.messages?.[0]?.data?.body
    expect(answer).toBe("One two three.")
  })

  test("whose caller leaves is finished and given to it when it asks again", async () => {
    mock.say({ answer: "a b c d e f g h", pace: 40 })
    const leave = new AbortController()
    const ask = (signal?: AbortSignal) =>
      fetch(`${url}/api/v1/conversations/left/messages`, {
        method: "POST",
        headers: { "X-API-Key": caller.tenantKey, "Content-Type": "application/json", ...under("left", SSE) },
        body: JSON.stringify({ message: "Hi" }),
        ...(signal && { signal }),
      })
    const response = await ask(leave.signal)
    await response.body?.getReader().read()
    leave.abort()
    expect((await ask()).status).toBe(409)
    await expect.poll(async () => (await ask()).status, { interval: 100 }).toBe(200)
    const { data } = (await (await ask()).json()) as { data: { bot_response: object } }
    expect(data.bot_response).toMatchObject({ message: "a b c d e f g h", status: "complete" })
    expect((await tenant("GET /conversations/left")).json.data?.messages).toHaveLength(2)
    mock.say({ answer: "One two three." })
  })
})

test("an uploaded file counts as the body", async () => {
  const form = (text: string) => {
    const body = new FormData()
    body.set("bot_id", botId)
    body.set("file", new File([text], "notes.txt", { type: "text/plain" }))
    return body
  }
  const bot = await createBot(caller.ctx, { name: "Reader", ownDataset: true })
  botId = bot.id
  const send = (text: string) =>
    tenant("POST /knowledge/upload", { body: form(text), headers: under("file") })
  const first = await send("Returns are free.")
  expect(first.status).toBe(201)
  expect(shown(await send("Returns are free."))).toEqual(shown(first))
  expect((await send("Returns cost 5.")).status).toBe(422)
})

test("what a key's own permission does not allow is not replayed to it", async () => {
  await updateBot(caller.ctx, { id: botId, settings: { name: "Bot" } })
  const { createToken } = await import("#lib/domain/api-keys/api-keys.ts")
  const { id, token } = await createToken(caller.ctx, { kind: "tenant" })
  await transaction(caller.ctx, ({ db }) =>
    db.token.updateMany({ where: { id }, data: { permissions: ["bots.read"] } }),
  )
  const body = { name: "Guarded", channel_type: "webchat" }
  expect((await tenant("POST /bots", { body, headers: under("guarded") })).status).toBe(201)
  const headers = under("guarded", { "X-API-Key": token })
  expect((await tenant("POST /bots", { body, headers })).status).toBe(403)
})

test("a day later a key is free, and what was kept is removed", async () => {
  const body = { name: "Daily", channel_type: "webchat" }
  await tenant("POST /bots", { body, headers: under("day") })
  const age = (key: string) =>
    transaction(caller.ctx, ({ db }) =>
      db.idempotentRequest.updateMany({
        where: { key },
        data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
      }),
    )
  await age("day")
  expect(replayed(await tenant("POST /bots", { body, headers: under("day") }))).toBeNull()
  expect(await bots("Daily")).toHaveLength(2)
  await age("day")
  expect(await forgetRequests()).toBe(1)
})

test("a request whose process died may be sent again after a minute", async () => {
  const { claimOrAnswer } = await import("#lib/domain/idempotency/idempotency.ts")
  const [mine, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  expect(await claimOrAnswer(caller.ctx, "dead", mine)).toHaveProperty("keep")
  await expect(claimOrAnswer(caller.ctx, "dead", mine)).rejects.toMatchObject({ code: "conflict" })
  await transaction(caller.ctx, ({ db }) =>
    db.idempotentRequest.updateMany({
      where: { key: "dead" },
      data: { leaseUntil: new Date(Date.now() - 1000) },
    }),
  )
  await expect(claimOrAnswer(caller.ctx, "dead", other)).rejects.toMatchObject({ code: "unprocessable" })
  expect(await claimOrAnswer(caller.ctx, "dead", mine)).toHaveProperty("keep")
})
