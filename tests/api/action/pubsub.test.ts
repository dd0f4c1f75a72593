import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createConversation } from "#lib/domain/conversations/conversations.ts"
import { stopDispatched } from "#lib/domain/dispatch/dispatch.ts"
import { forgetChannelEvents } from "#lib/domain/pubsub/pubsub.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, credential, makeCaller, type Send } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startApi } from "#tests/support/mount.ts"
import { type Line, openStream } from "#tests/support/open-stream.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"

const mock = await startMockModel({ answer: "Hello." })
process.env.OPENAI_BASE_URL = mock.url
process.env.LIVERY_MODEL = "openai/mock"
await useDatabase()
afterAll(() => mock.close())
const { url } = await startApi()

const { url: otherUrl } = await startOtherProcess()

let caller: Caller
let send: Send
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
})

/** Listens at one of the processes. */
const listen = (
  channelId: string,
  { at = url, historyLength = 0, as = caller }: { at?: string; historyLength?: number; as?: Caller } = {},
) => openStream(`${at}/api/v1/channel/${channelId}/subscribe`, as, { historyLength })

const publish = (channelId: string, message: object, at = url) =>
  fetch(`${at}/api/v1/channel/${channelId}/publish`, {
    method: "POST",
    headers: { ...credential("action", caller.secretKey), "Content-Type": "application/json" },
    body: JSON.stringify({ message }),
  }).then((response) => response.status)
const numbers = (heard: Line[]) => heard.flatMap(({ data }) => (data.n === undefined ? [] : [data.n]))
const messages = [{ type: "user", text: "Hi" }]

describe("a channel", () => {
  test("carries messages between processes, in order, whatever their size", async () => {
    const channelId = `between-processes-${newId()}`
    const here = await listen(channelId)
    const there = await listen(channelId, { at: otherUrl })
    const big = "ü".repeat(20_000)
    for (let n = 0; n < 20; n++)
      expect(await publish(channelId, { n, big }, n % 2 ? url : otherUrl)).toBe(200)
    for (const { until, leave } of [here, there]) {
      const heard = await until((lines) => lines.length === 21)
      expect(numbers(heard)).toEqual(Array.from({ length: 20 }, (_, n) => n))
      expect(heard.at(-1)?.data.big).toBe(big)
      await leave()
    }
  })

  test("loses nothing to parallel publishers and tells everybody the same order", async () => {
    const channelId = `many-at-once-${newId()}`
    const listeners = [await listen(channelId), await listen(channelId, { at: otherUrl })]
    await Promise.all(Array.from({ length: 60 }, (_, n) => publish(channelId, { n }, n % 2 ? url : otherUrl)))
    const orders = []
    for (const { until, leave } of listeners) {
      orders.push(numbers(await until((lines) => lines.length === 61)))
      await leave()
    }
    expect(orders[0]).toEqual(orders[1])
    expect([...(orders[0] ?? [])].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n))
  })

  test("shows as much of its past as is asked for, a thousand at most, of the last hour", async () => {
    const channelId = `with-history-${newId()}`
    for (let n = 0; n < 12; n++) await publish(channelId, { n })
    const few = await listen(channelId, { historyLength: 3 })
    expect(numbers(await few.until((lines) => lines.length === 4))).toEqual([9, 10, 11])
    await few.leave()
    const none = await listen(channelId)
    await publish(channelId, { n: 12 })
    expect(numbers(await none.until((lines) => lines.length === 2))).toEqual([12])
    await none.leave()
    await system().channelEvent.updateMany({ data: { createdAt: new Date(Date.now() - 61 * 60_000) } })
    expect(await forgetChannelEvents()).toBeGreaterThan(12)
    expect(await system().channelEvent.count()).toBe(0)
    const after = await listen(channelId, { historyLength: 10_000 })
    await publish(channelId, { n: 13 })
    expect(numbers(await after.until((lines) => lines.length === 2))).toEqual([13])
    await after.leave()
  })

  test("of the same name in another account hears and shows nothing", async () => {
    const channelId = `the-same-name-${newId()}`
    const stranger = await makeCaller()
    await publish(channelId, { n: 0 })
    const foreign = await listen(channelId, { historyLength: 100, as: stranger })
    await publish(channelId, { n: 1 })
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(foreign.heard.map(({ type }) => type)).toEqual(["nop"])
    await foreign.leave()
  })

  test("has a name of 16 to 200 characters", async () => {
    for (const name of ["x".repeat(15), "x".repeat(201), "with%20blanks%20in%20its%20name"])
      for (const path of [`/channel/${name}/publish`, `/channel/${name}/subscribe`]) {
        const body = path.endsWith("publish") ? { message: {} } : {}
        expect((await send(`POST ${path}`, { body })).status).toBe(400)
      }
    const dispatch = (channelId: string) =>
      send("POST /conversation/dispatch", { body: { messages, channelId } })
    expect((await dispatch("x".repeat(23))).status).toBe(400)
    expect((await dispatch("x".repeat(24))).json).toEqual({ channelId: "x".repeat(24) })
  })
})

describe("a run in the background", () => {
  test("answers at once and is heard at another process while it speaks", async () => {
    mock.say({ answer: "one two three four five six", pace: 500 })
    const channelId = `a-run-of-my-own-${newId()}`
    const there = await listen(channelId, { at: otherUrl })
    const started = Date.now()
    const { status, json } = await send("POST /conversation/dispatch", { body: { messages, channelId } })
    expect([status, json]).toEqual([200, { channelId }])
    // The whole answer takes three seconds.
    expect(Date.now() - started).toBeLessThan(2500)
    const speaking = await there.until((lines) => lines.some(({ data }) => data.type === "token"))
    expect(speaking.some(({ data }) => data.type === "result")).toBe(false)
    const heard = await there.until((lines) => lines.at(-1)?.data.type === "result")
    expect(heard.filter(({ data }) => data.type === "token")).toHaveLength(6)
    await there.leave()
  })

  test("is refused like any other before it starts", async () => {
    const refused = await send("POST /conversation/dispatch", { body: { messages, botId: newId() } })
    expect(refused.status).toBe(404)
    const poor = asAction(await makeCaller({ messages: 1 }))
    expect((await poor("POST /conversation/dispatch", { body: { messages } })).json.code).toBe(
      "LIMITS_REACHED",
    )
  })

  test("is stopped with its server: what was said is kept, and the channel is told", async () => {
    mock.say({ answer: "word ".repeat(300), pace: 10 })
    const { id } = await createConversation(caller.ctx, {})
    const { json } = await send(`POST /conversation/${id}/dispatch`, { body: { text: "Hi" } })
    const { until, leave } = await listen(String(json.channelId), { historyLength: 1000 })
    await until((lines) => lines.filter(({ data }) => data.type === "token").length > 3)
    await stopDispatched()
    const heard = await until((lines) => lines.at(-1)?.data.type === "result")
    expect(heard.slice(-4).map(({ data }) => data.type)).toEqual([
      "abort",
      "completeEnd",
      "receiveResult",
      "result",
    ])
    expect(heard.at(-1)?.data).toMatchObject({ data: { end: { reason: "abort" } } })
    const stored = await system().message.findFirst({ where: { conversationId: id, type: "bot" } })
    expect(stored).toMatchObject({ status: "partial", endReason: "abort" })
    expect(stored?.text).toMatch(/^word word word /)
    await leave()
  })

  test("that fails says so in the channel", async () => {
    mock.say({ answer: "", faults: [401] })
    const { json } = await send("POST /conversation/dispatch", { body: { messages } })
    const { until, leave } = await listen(String(json.channelId), { historyLength: 10 })
    const heard = await until((lines) => lines.length === 3)
    expect(heard.map(({ data }) => data.type)).toEqual([undefined, "completeBegin", "error"])
    await leave()
  })

  test("waits for a function's result that is published at another process", async () => {
    mock.say({ answer: "", calls: [{ name: "count", arguments: "{}" }] }, { answer: "Seven." })
    const channel = `the-count-comes-here-${newId()}`
    const parameters = { type: "object", properties: {} }
    const functions = [{ name: "count", description: "", parameters, result: { channel } }]
    const { json } = await send("POST /conversation/dispatch", { body: { messages, functions } })
    const { until, leave } = await listen(String(json.channelId), { historyLength: 100 })
    await until((lines) => lines.some(({ data }) => data.type === "waitForChannelMessageBegin"))
    await publish(channel, { n: 7 }, otherUrl)
    const heard = await until((lines) => lines.at(-1)?.data.type === "result")
    expect(heard.at(-1)?.data).toMatchObject({ data: { text: "Seven.", end: { reason: "stop" } } })
    await leave()
  })
})
