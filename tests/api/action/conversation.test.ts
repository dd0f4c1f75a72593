import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, asTenant, type Caller, makeCaller, type Send } from "#tests/support/api.ts"

await useDatabase()

let caller: Caller
let send: Send
let botId: string
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
  botId = (await createBot(caller.ctx, { name: "Bot", alias: "helper", welcomeMessage: "Welcome!" })).id
})

const create = async (body: object = {}, api = send) =>
  String((await api("POST /conversation/create", { body })).json.id)

/** What the account's dashboard shows. */
const totals = async (of: Caller) => {
  const { data } = (await asTenant(of)("GET /analytics/overview")).json
  const stats = (await asTenant(of)("GET /analytics/conversations")).json.data
  return {
    conversations: data?.total_conversations,
    messages: data?.total_messages,
    active: data?.active_conversations,
    byStatus: stats?.breakdown?.by_status,
  }
}

describe("create", () => {
  test("starts empty, without the bot's welcome, and answers the id alone", async () => {
    const answer = await send("POST /conversation/create", { body: { botId } })
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({ id: expect.any(String) })
    const messages = await send(`GET /conversation/${answer.json.id}/messages`)
    expect(messages.json).toMatchObject({ ok: true, messages: [] })
  })

  test("keeps every setting that the body names", async () => {
    const body = {
      name: "Refund",
      description: "Order 7",
      meta: { a: 1, _hidden: 2 },
      backstory: "You help.",
      model: "gpt-4/temperature=0.2",
      privacy: true,
      moderation: true,
    }
    const { json } = await send(`GET /conversation/${await create(body)}/fetch`)
    expect(json).toEqual({
      id: expect.any(String),
      ...body,
      meta: { a: 1 },
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    })
  })

  test("stores the messages that it is given and answers them", async () => {
    const messages = [
      { type: "user", text: "Hi" },
      { type: "bot", text: "Hello! How can I help?" },
      { type: "context", text: "The visitor reads the pricing page." },
    ]
    const { json } = await send("POST /conversation/create", { body: { botId: "helper", messages } })
    expect(json).toEqual({ id: expect.any(String), messages })
    const session = await asTenant(caller)(`GET /conversations/${json.id}`)
    expect(session.json.data?.session?.bot_id).toBe(botId)
    expect(session.json.data?.messages?.map((each) => [each.sender, each.message])).toEqual([
      ["user", "Hi"],
      ["bot", "Hello! How can I help?"],
    ])
  })

  test.each(["botId", "datasetId", "skillsetId", "contactId", "taskId", "spaceId"])(
    "an unknown or foreign %s is 404 and nothing is stored",
    async (name) => {
      const stranger = await makeCaller()
      const theirs = (await createBot(stranger.ctx, { name: "Theirs", ownDataset: true })).id
      const before = (await send("GET /conversation/list")).json.items?.length
      for (const id of [newId(), theirs, "no-such-alias", "../x"]) {
        const answer = await send("POST /conversation/create", { body: { [name]: id } })
        expect([answer.status, answer.json.code]).toEqual([404, "NOT_FOUND"])
      }
      expect((await send("GET /conversation/list")).json.items).toHaveLength(Number(before))
    },
  )

  test.each([
    { nonsense: 1 },
    { messages: [{ type: "visitor", text: "Hi" }] },
    { messages: [{ type: "user" }] },
    { messages: [{ type: "user", text: "  " }] },
    { messages: [{ type: "user", text: "Hi", extra: 1 }] },
    { messages: "Hi" },
    { privacy: "yes" },
    { model: 4 },
    { meta: [] },
  ])("refuses %j", async (body) => {
    const answer = await send("POST /conversation/create", { body })
    expect([answer.status, answer.json.code]).toEqual([400, "BAD_REQUEST"])
  })

  test("counts against both quotas and stores nothing at either limit", async () => {
    const few = await makeCaller({ conversations: 2, messages: 3 })
    const api = asAction(few)
    const said = { type: "user", text: "Hi" }
    expect((await api("POST /conversation/create", { body: { messages: [said, said] } })).status).toBe(200)
    const over = await api("POST /conversation/create", { body: { messages: [said, said] } })
    expect([over.status, over.json.code]).toEqual([429, "LIMITS_REACHED"])
    await create({ messages: [said] }, api)
    const third = await api("POST /conversation/create", { body: {} })
    expect([third.status, third.json.code]).toEqual([429, "LIMITS_REACHED"])
    expect((await api("GET /conversation/list")).json.items).toHaveLength(2)
    expect(await totals(few)).toEqual({
      conversations: 2,
      messages: 3,
      active: 2,
      byStatus: { active: 2, ended: 0, abandoned: 0 },
    })
  })
})

test("list pages by cursor from the newest and filters by meta", async () => {
  const api = asAction(await makeCaller())
  const ids = []
  for (let n = 0; n < 5; n++) ids.push(await create({ name: `C${n}`, meta: { n, even: n % 2 === 0 } }, api))
  const names = async (query: string) =>
    (await api(`GET /conversation/list?${query}`)).json.items?.map(({ name }) => name)
  expect(await names("")).toEqual(["C4", "C3", "C2", "C1", "C0"])
  expect(await names("take=2")).toEqual(["C4", "C3"])
  expect(await names(`take=2&cursor=${ids[3]}`)).toEqual(["C2", "C1"])
  expect(await names("order=asc&take=1")).toEqual(["C0"])
  expect(await names("meta.n=2")).toEqual(["C2"])
  expect(await names("meta.even=false")).toEqual(["C3", "C1"])
})

describe("update", () => {
  test("changes what is named; null and empty clear", async () => {
    const id = await create({ name: "A", description: "d", backstory: "b", botId, meta: { a: 1 } })
    const fetched = async () => (await send(`GET /conversation/${id}/fetch`)).json
    const update = (body: object) => send(`POST /conversation/${id}/update`, { body })
    expect((await update({ name: "B", meta: { $update: { b: 2 } } })).json).toEqual({ id })
    expect(await fetched()).toMatchObject({
      name: "B",
      description: "d",
      backstory: "b",
      botId,
      meta: { a: 1, b: 2 },
    })
    await update({ name: null, description: "", backstory: null, botId: null, meta: { c: 3 } })
    const cleared = await fetched()
    expect(cleared.meta).toEqual({ c: 3 })
    for (const name of ["name", "description", "backstory", "botId"]) expect(cleared).not.toHaveProperty(name)
  })

  test("a foreign bot is 404 and nothing has changed", async () => {
    const id = await create({ name: "A", botId })
    const theirs = (await createBot((await makeCaller()).ctx, { name: "Theirs" })).id
    const answer = await send(`POST /conversation/${id}/update`, { body: { name: "Mine", botId: theirs } })
    expect(answer.status).toBe(404)
    expect((await send(`GET /conversation/${id}/fetch`)).json).toMatchObject({ name: "A", botId })
  })

  test("another bot takes the conversation's statistics along", async () => {
    const of = await makeCaller()
    const api = asAction(of)
    const [one, two] = [await createBot(of.ctx, { name: "1" }), await createBot(of.ctx, { name: "2" })]
    const id = await create({ botId: one.id, messages: [{ type: "user", text: "Hi" }] }, api)
    const countOf = async (bot: string) =>
      (await asTenant(of)(`GET /analytics/conversations?bot_id=${bot}`)).json.data?.total_conversations
    expect([await countOf(one.id), await countOf(two.id)]).toEqual([1, 0])
    await api(`POST /conversation/${id}/update`, { body: { botId: two.id } })
    expect([await countOf(one.id), await countOf(two.id)]).toEqual([0, 1])
    expect(await totals(of)).toMatchObject({ conversations: 1, messages: 1 })
  })
})

test("delete hides a conversation at once, takes it out of the statistics and frees its name", async () => {
  const of = await makeCaller()
  const [api, tenant] = [asAction(of), asTenant(of)]
  await createBot(of.ctx, { name: "Bot" })
  await tenant("POST /conversations/visitor-1/messages", { body: { message: "Hello" } })
  const [first] = (await tenant("GET /conversations")).json.data ?? []
  const other = await create({ messages: [{ type: "user", text: "Hi" }] }, api)
  await tenant(`POST /conversations/${other}/end`, { body: {} })
  expect(await totals(of)).toEqual({
    conversations: 2,
    messages: 3,
    active: 1,
    byStatus: { active: 1, ended: 1, abandoned: 0 },
  })
  for (const id of [first?.id, other])
    expect((await api(`POST /conversation/${id}/delete`, { body: {} })).json).toEqual({ id })
  expect(await totals(of)).toEqual({
    conversations: 0,
    messages: 0,
    active: 0,
    byStatus: { active: 0, ended: 0, abandoned: 0 },
  })
  for (const path of [`GET /conversation/${other}/fetch`, `GET /conversation/${other}/messages`])
    expect((await api(path)).status).toBe(404)
  expect((await tenant("GET /conversations/visitor-1")).status).toBe(404)
  expect((await api("GET /conversation/list")).json.items).toEqual([])
  expect((await api(`POST /conversation/${other}/delete`, { body: {} })).status).toBe(404)
  const again = await tenant("POST /conversations/visitor-1/messages", { body: { message: "Hello again" } })
  expect(again.status).toBe(200)
  const stored = await transaction(of.ctx, ({ db }) =>
    db.conversation.findMany({ where: { deletedAt: null } }),
  )
  expect(stored.map(({ sessionId, messageCount }) => [sessionId, messageCount])).toEqual([["visitor-1", 2]])
})
