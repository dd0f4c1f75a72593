import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, makeCaller, type Send } from "#tests/support/api.ts"

await useDatabase()

let caller: Caller
let send: Send
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
})
const create = async (body: object = {}, api = send) =>
  String((await api("POST /contact/create", { body })).json.id)
const fetched = async (id: string) => (await send(`GET /contact/${id}/fetch`)).json
const conversation = async (body: object) =>
  String((await send("POST /conversation/create", { body })).json.id)

test("create keeps everything and makes a fingerprint where none is given", async () => {
  const body = {
    name: "Ana",
    description: "Buyer",
    meta: { tier: 1 },
    fingerprint: "crm:7",
    email: "ana@example.com",
    phone: "+49 30 1",
    nick: "an",
    preferences: "Short answers",
    verifiedAt: 1_760_000_000_000,
  }
  const id = await create(body)
  expect(await fetched(id)).toEqual({
    id,
    ...body,
    createdAt: expect.any(Number),
    updatedAt: expect.any(Number),
  })
  const bare = await fetched(await create())
  expect(bare).toEqual({
    id: expect.any(String),
    fingerprint: expect.stringMatching(/.{16,}/),
    meta: {},
    createdAt: expect.any(Number),
    updatedAt: expect.any(Number),
  })
})

test("update changes what is named; null and empty clear", async () => {
  const id = await create({ name: "A", email: "a@example.com", verifiedAt: 5, meta: { a: 1 } })
  await send(`POST /contact/${id}/update`, { body: { phone: "1", meta: { $update: { b: 2 } } } })
  expect(await fetched(id)).toMatchObject({
    name: "A",
    email: "a@example.com",
    phone: "1",
    meta: { a: 1, b: 2 },
  })
  await send(`POST /contact/${id}/update`, { body: { name: "", email: null, verifiedAt: null } })
  const cleared = await fetched(id)
  for (const name of ["name", "email", "verifiedAt"]) expect(cleared).not.toHaveProperty(name)
})

describe("a fingerprint", () => {
  test("belongs to one contact", async () => {
    await create({ fingerprint: "taken" })
    const again = await send("POST /contact/create", { body: { fingerprint: "taken" } })
    expect([again.status, again.json.code]).toEqual([409, "CONFLICT"])
    const other = await create()
    const moved = await send(`POST /contact/${other}/update`, { body: { fingerprint: "taken" } })
    expect([moved.status, moved.json.code]).toEqual([409, "CONFLICT"])
    expect(await create({ fingerprint: "taken" }, asAction(await makeCaller()))).toEqual(expect.any(String))
  })

  test("taken by many at once is created once, and ensured as one", async () => {
    const many = Array.from({ length: 10 }, (_, n) => n)
    const created = await Promise.all(
      many.map(() => send("POST /contact/create", { body: { fingerprint: "race" } })),
    )
    expect(created.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    const ensured = await Promise.all(
      many.map((n) =>
        send("POST /contact/ensure", { body: { fingerprint: "rush", meta: { $update: { [`k${n}`]: n } } } }),
      ),
    )
    expect(new Set(ensured.map(({ status }) => status))).toEqual(new Set([200]))
    const ids = new Set(ensured.map(({ json }) => json.id))
    expect(ids.size).toBe(1)
    const { meta } = await fetched(String([...ids][0]))
    expect(Object.keys(meta ?? {}).sort()).toEqual(many.map((n) => `k${n}`).sort())
  })
})

test("ensure brings up to date and leaves the rest", async () => {
  const ensure = async (body: object) => (await send("POST /contact/ensure", { body })).json
  const { id } = await ensure({ fingerprint: "e1", name: "Ana", email: "a@example.com" })
  expect(await ensure({ fingerprint: "e1", phone: "1", email: null })).toEqual({ id })
  const now = await fetched(String(id))
  expect(now).toMatchObject({ name: "Ana", phone: "1" })
  expect(now).not.toHaveProperty("email")
  expect(await ensure({ name: "Nobody" })).toMatchObject({ code: "BAD_REQUEST" })
})

test.each([
  { fingerprint: "" },
  { fingerprint: "x".repeat(301) },
  { verifiedAt: "yesterday" },
  { verifiedAt: -1 },
  { email: 7 },
  { contactId: "1" },
])("refuses %j", async (body) => {
  expect((await send("POST /contact/create", { body })).json.code).toBe("BAD_REQUEST")
})

test("list filters by meta; export writes cells that no spreadsheet runs", async () => {
  const api = asAction(await makeCaller())
  await create({ name: "One", meta: { email: "one@example.com" } }, api)
  await create({ name: '=HYPERLINK("http://x")', meta: { email: "two@example.com" } }, api)
  const names = async (query: string) =>
    (await api(`GET /contact/list?${query}`)).json.items?.map(({ name }) => name)
  expect(await names("meta.email=one@example.com")).toEqual(["One"])
  expect(await names("meta[email]=nobody@example.com")).toEqual([])
  const csv = await api("GET /contact/export", { headers: { Accept: "text/csv" } })
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8")
  const [header, first, second] = csv.text.split("\r\n")
  expect(header).toBe(
    '"id","name","description","meta","fingerprint","email","phone","nick","preferences","verifiedAt","createdAt","updatedAt"',
  )
  expect(first).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(second).toContain('"One"')
  const lines = await api("GET /contact/export", { headers: { Accept: "application/jsonl" } })
  expect(lines.text.trim().split("\n")).toHaveLength(2)
  expect((await api("GET /contact/export")).json.items).toHaveLength(2)
})

test("delete unlinks conversations and ratings, which stay", async () => {
  const contactId = await create()
  const id = await conversation({ contactId, messages: [{ type: "user", text: "Hi" }] })
  await send(`POST /conversation/${id}/upvote`, { body: { reason: "Fast" } })
  expect((await send(`POST /contact/${contactId}/delete`, { body: {} })).json).toEqual({ id: contactId })
  const left = (await send(`GET /conversation/${id}/fetch`)).json
  expect(left.id).toBe(id)
  expect(left).not.toHaveProperty("contactId")
  for (const path of ["fetch", "conversation/list", "rating/list", "task/list", "secret/list", "space/list"])
    expect((await send(`GET /contact/${contactId}/${path}`)).status).toBe(404)
  expect(await transaction(caller.ctx, ({ db }) => db.rating.count({ where: { conversationId: id } }))).toBe(
    1,
  )
})

test("its conversations, tasks, secrets and spaces are listed", async () => {
  const contactId = await create()
  const ids = [await conversation({ contactId, name: "First" }), await conversation({ contactId })]
  await conversation({ name: "Somebody else's" })
  const list = async (noun: string) => (await send(`GET /contact/${contactId}/${noun}/list`)).json.items
  expect((await list("conversation"))?.map(({ id }) => id)).toEqual(ids.reverse())
  await transaction(caller.ctx, ({ db }) =>
    db.task.createMany({ data: [{ name: "Follow up", contactId, schedule: "daily" }, { name: "Other" }] }),
  )
  expect(await list("task")).toEqual([
    {
      id: expect.any(String),
      name: "Follow up",
      meta: {},
      contactId,
      schedule: "daily",
      status: "idle",
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    },
  ])
  for (const noun of ["secret", "space"]) expect(await list(noun)).toEqual([])
  for (const action of ["authenticate", "revoke", "verify"]) {
    const answer = await send(`POST /contact/${contactId}/secret/${newId()}/${action}`, { body: {} })
    expect([answer.status, answer.json.code]).toEqual([404, "NOT_FOUND"])
  }
})

describe("ratings", () => {
  test("of conversations and messages are kept with their reasons, the latest of each", async () => {
    const bot = await createBot(caller.ctx, { name: "Bot" })
    const contactId = await create()
    const id = await conversation({ contactId, botId: bot.id })
    const message = async (text: string) =>
      String((await send(`POST /conversation/${id}/message/create`, { body: { type: "bot", text } })).json.id)
    const [one, two] = [await message("1"), await message("2")]
    const vote = (path: string, body: object = {}) => send(`POST /conversation/${id}/${path}`, { body })
    expect((await vote("upvote")).json).toEqual({ id })
    await vote(`message/${one}/upvote`, { value: 5, reason: "Clear" })
    await vote(`message/${two}/upvote`)
    await vote(`message/${two}/downvote`, { reason: "Wrong" })
    const ratings = async () => (await send(`GET /contact/${contactId}/rating/list`)).json.items
    const common = {
      id: expect.any(String),
      contactId,
      botId: bot.id,
      conversationId: id,
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    }
    expect(await ratings()).toEqual([
      { ...common, messageId: two, value: -100, reason: "Wrong" },
      { ...common, messageId: one, value: 5, reason: "Clear" },
      { ...common, value: 100 },
    ])
    await vote(`message/${two}/downvote`, { value: 0 })
    await vote("downvote", { reason: "Slow" })
    expect((await ratings())?.map(({ value, reason }) => [value, reason])).toEqual([
      [-100, "Slow"],
      [5, "Clear"],
    ])
    await send(`POST /conversation/${id}/delete`, { body: {} })
    expect(await ratings()).toEqual([])
  })

  test("follow a conversation to another contact", async () => {
    const [first, second] = [await create(), await create()]
    const id = await conversation({ contactId: first })
    await send(`POST /conversation/${id}/upvote`, { body: {} })
    await send(`POST /conversation/${id}/update`, { body: { contactId: second } })
    const count = async (contact: string) =>
      (await send(`GET /contact/${contact}/rating/list`)).json.items?.length
    expect([await count(first), await count(second)]).toEqual([0, 1])
  })

  test.each([{ value: 1001 }, { value: "1" }, { value: 0.5 }, { reason: 5 }, { why: "x" }])(
    "refuse %j",
    async (body) => {
      const id = await conversation({})
      expect((await send(`POST /conversation/${id}/upvote`, { body })).json.code).toBe("BAD_REQUEST")
    },
  )
})

describe("a conversation's contact", () => {
  test("is made, brought up to date, and another one by its fingerprint", async () => {
    const id = await conversation({})
    const upsert = async (body: object) =>
      (await send(`POST /conversation/${id}/contact/upsert`, { body })).json
    const contactOf = async () => (await send(`GET /conversation/${id}/fetch`)).json.contactId
    const first = await upsert({ name: "Ana" })
    expect(await contactOf()).toBe(first.id)
    expect(await upsert({ email: "ana@example.com" })).toEqual(first)
    expect(await fetched(String(first.id))).toMatchObject({ name: "Ana", email: "ana@example.com" })
    const known = await create({ fingerprint: "crm:known", name: "Ben" })
    expect(await upsert({ fingerprint: "crm:known", phone: "1" })).toEqual({ id: known })
    expect(await contactOf()).toBe(known)
    expect(await fetched(known)).toMatchObject({ name: "Ben", phone: "1" })
    expect(await upsert({ preferences: "x" })).toMatchObject({ code: "BAD_REQUEST" })
  })
})

test("the usage of a conversation counts its messages within a time", async () => {
  const id = await conversation({ messages: [{ type: "user", text: "1" }] })
  await transaction(caller.ctx, ({ db }) =>
    db.message.updateMany({
      where: { conversationId: id },
      data: { usage: { inputTokens: 7, outputTokens: 5 }, createdAt: new Date("2026-01-02T00:00:00Z") },
    }),
  )
  const usage = async (query = "") => (await send(`GET /conversation/${id}/usage/fetch${query}`)).json
  expect(await usage()).toEqual({ tokens: 12, messages: 1 })
  expect(await usage("?from=2026-01-02&to=2026-01-03")).toEqual({ tokens: 12, messages: 1 })
  expect(await usage(`?to=${Date.UTC(2026, 0, 2)}`)).toEqual({ tokens: 0, messages: 0 })
  expect(await usage("?from=soon")).toMatchObject({ code: "BAD_REQUEST" })
})

test("export is one file with everything about a contact; erase removes all of it and says what", async () => {
  const id = await create({ name: "Uma", email: "uma@example.com" })
  const conversationId = await conversation({
    contactId: id,
    messages: [
      { type: "user", text: "Hello" },
      { type: "bot", text: "Hi Uma" },
    ],
  })
  const file = await send(`GET /contact/${id}/export`)
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="contact-[\d-]+\.json"$/)
  expect(file.json).toMatchObject({
    meta: { format: 1, account: { id: caller.ctx.account.id } },
    contacts: [{ id, email: "uma@example.com" }],
    conversations: [{ id: conversationId, messages: [{ text: "Hello" }, { text: "Hi Uma" }] }],
  })
  const erased = await send(`POST /contact/${id}/erase`, { body: {} })
  expect(erased.json).toEqual({
    id,
    erasureId: expect.any(String),
    erasedAt: expect.any(Number),
    counts: { contacts: 1, conversations: 1, messages: 2 },
  })
  for (const gone of [
    `GET /contact/${id}/fetch`,
    `GET /contact/${id}/export`,
    `GET /conversation/${conversationId}/fetch`,
  ])
    expect((await send(gone)).status).toBe(404)
  expect((await send(`POST /contact/${id}/erase`, { body: {} })).status).toBe(404)
})
