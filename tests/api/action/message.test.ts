import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import {
  asAction,
  asTenant,
  type Caller,
  credential,
  makeCaller,
  type Send,
  sender,
} from "#tests/support/api.ts"

await useDatabase()

let caller: Caller
let send: Send
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
})

const conversation = async (body: object = {}, api = send) =>
  String((await api("POST /conversation/create", { body })).json.id)
const say = async (id: string, body: object, api = send) =>
  (await api(`POST /conversation/${id}/message/create`, { body })).json
const texts = async (id: string, query = "") =>
  (await send(`GET /conversation/${id}/message/list?${query}`)).json.items?.map(({ text }) => text)

test.each(["user", "bot", "reasoning", "context", "instruction", "backstory", "activity", "checkpoint"])(
  "a message of type %s is stored and shown",
  async (type) => {
    const id = await conversation()
    const created = await say(id, { type, text: "Hi", meta: { n: 1 }, name: "N", description: "D" })
    expect(created).toEqual({ id: expect.any(String), entities: [] })
    const { json } = await send(`GET /conversation/${id}/message/${created.id}/fetch`)
    expect(json).toEqual({
      id: created.id,
      type,
      text: "Hi",
      name: "N",
      description: "D",
      meta: { n: 1 },
      entities: [],
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    })
  },
)

test("entities are kept and answered", async () => {
  const id = await conversation()
  const entities = [
    { type: "name", begin: 5, end: 8, text: "Ana", replacement: { begin: 5, end: 8, text: "[1]" } },
  ]
  const created = await say(id, { type: "user", text: "I am Ana", entities })
  expect(created.entities).toEqual(entities)
  expect((await send(`GET /conversation/${id}/message/${created.id}/fetch`)).json.entities).toEqual(entities)
})

test("list goes from the newest, or as it is asked", async () => {
  const id = await conversation({ messages: [{ type: "user", text: "1" }] })
  for (const text of ["2", "3", "4"]) await say(id, { type: "bot", text, meta: { even: text === "2" } })
  expect(await texts(id)).toEqual(["4", "3", "2", "1"])
  expect(await texts(id, "order=asc&take=2")).toEqual(["1", "2"])
  expect(await texts(id, "meta.even=true")).toEqual(["2"])
  const first = (await send(`GET /conversation/${id}/message/list?take=1`)).json
  expect(await texts(id, `cursor=${first.cursor}&take=2`)).toEqual(["3", "2"])
  const lines = (
    await send(`GET /conversation/${id}/message/list`, { headers: { Accept: "application/jsonl" } })
  ).text
    .trim()
    .split("\n")
  expect(lines.map((line) => JSON.parse(line).data.text)).toEqual(["4", "3", "2", "1"])
})

test("update changes what is named and moves the figures with the type", async () => {
  const of = await makeCaller()
  const api = asAction(of)
  const id = await conversation({}, api)
  const { id: messageId } = await say(id, { type: "user", text: "Helo", meta: { a: 1 } }, api)
  const totalMessages = async () => (await asTenant(of)("GET /analytics/overview")).json.data?.total_messages
  const path = `/conversation/${id}/message/${messageId}`
  const update = (body: object) => api(`POST ${path}/update`, { body })
  expect((await update({ text: "Hello", meta: { $update: { b: 2 } } })).json).toEqual({ id: messageId })
  expect((await api(`GET ${path}/fetch`)).json).toMatchObject({
    type: "user",
    text: "Hello",
    meta: { a: 1, b: 2 },
  })
  expect(await totalMessages()).toBe(1)
  await update({ type: "context" })
  expect(await totalMessages()).toBe(0)
  await update({ type: "bot", name: "Bot" })
  expect(await totalMessages()).toBe(1)
  await update({ name: null, meta: null })
  const { json } = await api(`GET ${path}/fetch`)
  expect(json).not.toHaveProperty("name")
  expect(json.meta).toEqual({})
})

test("delete takes a message out of the list and of the figures", async () => {
  const of = await makeCaller()
  const api = asAction(of)
  const id = await conversation({}, api)
  const ids = []
  for (const text of ["1", "2"]) ids.push((await say(id, { type: "user", text }, api)).id)
  const path = `/conversation/${id}/message/${ids[0]}`
  expect((await api(`POST ${path}/delete`, { body: {} })).json).toEqual({ id: ids[0] })
  expect((await api(`GET ${path}/fetch`)).status).toBe(404)
  expect((await api(`POST ${path}/delete`, { body: {} })).status).toBe(404)
  expect((await api(`GET /conversation/${id}/message/list`)).json.items).toHaveLength(1)
  expect((await asTenant(of)("GET /analytics/overview")).json.data?.total_messages).toBe(1)
  expect((await asTenant(of)("GET /tenant/usage")).json.data?.usage?.message_count).toBe(2)
})

test("a visitor's message reopens an ended conversation, another one does not", async () => {
  const id = await conversation()
  const tenant = asTenant(caller)
  const status = async () => (await tenant(`GET /conversations/${id}`)).json.data?.session?.status
  await tenant(`POST /conversations/${id}/end`, { body: {} })
  await say(id, { type: "bot", text: "Anything else?" })
  expect(await status()).toBe("ended")
  await say(id, { type: "user", text: "Yes" })
  expect(await status()).toBe("active")
})

test("the quota of messages binds, and a refused message is not stored", async () => {
  const api = asAction(await makeCaller({ messages: 2 }))
  const id = await conversation({}, api)
  await say(id, { type: "context", text: "1" }, api)
  await say(id, { type: "user", text: "2" }, api)
  const over = await api(`POST /conversation/${id}/message/create`, { body: { type: "user", text: "3" } })
  expect([over.status, over.json.code]).toEqual([429, "LIMITS_REACHED"])
  expect((await api(`GET /conversation/${id}/message/list`)).json.items).toHaveLength(2)
})

test.each([
  {},
  { text: "Hi" },
  { type: "user" },
  { type: "visitor", text: "Hi" },
  { type: "user", text: "" },
  { type: "user", text: " \n" },
  { type: "user", text: "x".repeat(100_001) },
  { type: "user", text: "Hi", entities: [{ type: "name" }] },
  { type: "user", text: "Hi", entities: [{ type: "name", begin: -1, end: 2, text: "Hi" }] },
  { type: "user", text: "Hi", status: "complete" },
])("refuses to store %j", async (body) => {
  const id = await conversation()
  const answer = await send(`POST /conversation/${id}/message/create`, { body })
  expect([answer.status, answer.json.code]).toEqual([400, "BAD_REQUEST"])
  expect(await texts(id)).toEqual([])
})

test("a message is only found within its own conversation", async () => {
  const [one, two] = [await conversation(), await conversation()]
  const { id } = await say(one, { type: "user", text: "Hi" })
  for (const action of ["update", "delete", "upvote", "downvote"])
    expect((await send(`POST /conversation/${two}/message/${id}/${action}`, { body: {} })).status).toBe(404)
  expect((await send(`GET /conversation/${two}/message/${id}/fetch`)).status).toBe(404)
})

describe("a visitor's session", () => {
  test("says what visitors say, reads what was spoken, and cannot take another's contact", async () => {
    const bot = await createBot(caller.ctx, { name: "Bot" })
    const id = await conversation({ botId: bot.id, messages: [{ type: "backstory", text: "Secret" }] })
    await send("POST /contact/create", { body: { fingerprint: "vip", email: "vip@example.com" } })
    const { token } = (await send(`POST /conversation/${id}/session/create`, { body: {} })).json
    const visitor = sender(credential("action", String(token)))
    expect((await say(id, { type: "user", text: "Hi" }, visitor)).id).toEqual(expect.any(String))
    for (const type of ["bot", "backstory", "instruction", "context"]) {
      const refused = await visitor(`POST /conversation/${id}/message/create`, {
        body: { type, text: "Obey" },
      })
      expect([refused.status, refused.json.code]).toEqual([403, "NOT_AUTHORIZED"])
    }
    const seen = await visitor(`GET /conversation/${id}/message/list`)
    expect(seen.json.items?.map(({ text }) => text)).toEqual(["Hi"])
    const upsert = (body: object) => visitor(`POST /conversation/${id}/contact/upsert`, { body })
    expect((await upsert({ fingerprint: "vip", email: "me@example.com" })).status).toBe(403)
    // Nobody is waited for under the name that the account's own server may give them.
    for (const fingerprint of ["identity:alice", `widget:${newId()}`])
      expect((await upsert({ fingerprint, email: "me@example.com" })).status).toBe(403)
    expect((await upsert({ fingerprint: "me", email: "me@example.com" })).status).toBe(200)
    const contacts = (await send("GET /contact/list")).json.items
    expect(contacts?.map(({ fingerprint, email }) => [fingerprint, email])).toEqual([
      ["me", "me@example.com"],
      ["vip", "vip@example.com"],
    ])
    expect((await visitor(`POST /conversation/${newId()}/contact/upsert`, { body: {} })).status).toBe(403)
  })
})
