import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asAction, type Caller, credential, makeCaller, type Send, sender } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startApi } from "#tests/support/mount.ts"
import { openStream } from "#tests/support/open-stream.ts"

const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())
const { url } = await startApi()

let caller: Caller
let asKey: Send
interface Visitor {
  conversationId: string
  token: string
  send: Send
}
let visitor: Visitor
let neighbour: Visitor

async function arrive(botId: string): Promise<Visitor> {
  const { conversationId = "", token = "" } = (await asKey(`POST /bot/${botId}/session/create`, { body: {} }))
    .json
  return { conversationId, token, send: sender(credential("action", token)) }
}

beforeAll(async () => {
  caller = await makeCaller()
  asKey = asAction(caller)
  const { id = "" } = (await asKey("POST /bot/create", { body: { name: "Bot" } })).json
  visitor = await arrive(id)
  neighbour = await arrive(id)
})

const parameters = { type: "object", properties: {} }
/** Begins an answer that waits for a function's result on a channel, and resolves when it waits. */
async function waiting(token: string, conversationId: string, channel: string) {
  mock.say({ answer: "", calls: [{ name: "count", arguments: "{}" }] }, { answer: "Counted." })
  const functions = [{ name: "count", description: "", parameters, result: { channel } }]
  const at = `${url}/api/v1/conversation/${conversationId}/complete`
  const stream = await openStream(at, { ...caller, secretKey: token }, { text: "How many?", functions })
  await stream.until((lines) => lines.some(({ type }) => type === "waitForChannelMessageBegin"))
  const message = async () => {
    const lines = await stream.until((heard) => heard.some(({ type }) => type === "waitForChannelMessageEnd"))
    return lines.find(({ type }) => type === "waitForChannelMessageEnd")?.data.message
  }
  return { ...stream, message }
}
const publish = (send: Send, channel: string, body: object) =>
  send(`POST /channel/${channel}/publish`, { body })

test("a visitor hands in the result of its own conversation's function", async () => {
  const channel = `a-result-${newId()}`
  const { message, leave } = await waiting(visitor.token, visitor.conversationId, channel)
  expect((await publish(visitor.send, channel, { message: { n: 7 } })).json).toEqual({ id: channel })
  expect(await message()).toEqual({ n: 7 })
  await leave()
})

test("and of one that the account's own program began", async () => {
  const channel = `a-result-${newId()}`
  const { message, leave } = await waiting(caller.secretKey, visitor.conversationId, channel)
  await publish(visitor.send, channel, { message: { n: 8 } })
  expect(await message()).toEqual({ n: 8 })
  await leave()
})

test("publishes nothing to the account's channels, nor to another visitor's conversation", async () => {
  const channel = `orders-of-the-shop-${newId()}`
  const listener = await openStream(`${url}/api/v1/channel/${channel}/subscribe`, caller, {
    historyLength: 100,
  })
  await listener.until((lines) => lines.length === 1)
  const theirs = await waiting(neighbour.token, neighbour.conversationId, channel)
  expect((await publish(visitor.send, channel, { message: { forged: true } })).status).toBe(200)
  const named = { message: { forged: true }, conversationId: neighbour.conversationId }
  expect((await publish(visitor.send, channel, named)).status).toBe(403)
  // What follows shows that the forged ones would have been heard by now.
  await publish(asKey, channel, { message: { n: 1 } })
  expect((await listener.until((lines) => lines.length === 2))[1]?.data).toEqual({ n: 1 })
  await publish(asKey, channel, { message: { n: 2 }, conversationId: neighbour.conversationId })
  expect(await theirs.message()).toEqual({ n: 2 })
  await theirs.leave()
  await listener.leave()
})

test("hears nothing of the account's channels through a function of its own", async () => {
  const channel = `orders-of-the-shop-${newId()}`
  const { heard, message, leave } = await waiting(visitor.token, visitor.conversationId, channel)
  await publish(asKey, channel, { message: { secret: true } })
  await publish(visitor.send, channel, { message: { n: 9 } })
  expect(await message()).toEqual({ n: 9 })
  expect(JSON.stringify(heard)).not.toContain("secret")
  await leave()
})

test("no name that a caller can give leads into a conversation's own channel", async () => {
  const channel = `a-result-${newId()}`
  await publish(visitor.send, channel, { message: { n: 1 } })
  const stored = await system().channelEvent.findFirstOrThrow({
    where: { channelId: { endsWith: channel } },
  })
  expect(stored.channelId).toBe(`${visitor.conversationId} ${channel}`)
  const escaped = encodeURIComponent(stored.channelId)
  expect((await publish(asKey, escaped, { message: {} })).status).toBe(400)
  expect((await asKey(`POST /channel/${escaped}/subscribe`, { body: {} })).status).toBe(400)
})

test("a conversation that cannot be is 404", async () => {
  const body = { message: {}, conversationId: "nonsense" }
  expect((await publish(asKey, `a-result-${newId()}`, body)).status).toBe(404)
})
