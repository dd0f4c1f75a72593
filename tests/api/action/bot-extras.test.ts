import { describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, asTenant, makeCaller, type Send } from "#tests/support/api.ts"
import { datasetsOver } from "#tests/support/datasets.ts"

await useDatabase()

const caller = await makeCaller()
const send = asAction(caller)
const tenant = asTenant(caller)
const make = async (body: object, api: Send = send): Promise<string> =>
  (await api("POST /bot/create", { body })).json.id ?? ""
const today = new Date().toISOString().slice(0, 10)

describe("a clone", () => {
  test("is a bot of its own with the same settings and the same dataset", async () => {
    const datasetId = await datasetsOver(send).make()
    const body = {
      name: "Guide",
      description: "d",
      backstory: "You are a guide.",
      model: "gpt-4",
      alias: "guide",
      visibility: "public",
      privacy: true,
      meta: { a: { b: 1 } },
      datasetId,
    }
    const id = await make(body)
    const cloned = await send("POST /bot/guide/clone", { body: {} })
    expect([cloned.status, cloned.json]).toEqual([200, { id: expect.any(String) }])
    expect(cloned.json.id).not.toBe(id)
    const { alias, ...same } = body
    expect((await send(`GET /bot/${cloned.json.id}/fetch`)).json).toEqual({
      ...same,
      name: "Guide (copy)",
      moderation: false,
      id: cloned.json.id,
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    })
    expect((await send("GET /bot/guide/fetch")).json.id).toBe(id)
  })

  test("of a bot with its own dataset keeps answering when that bot is deleted", async () => {
    const { data } = (await tenant("POST /bots", { body: { name: "Owner", channel_type: "webchat" } })).json
    const body = { bot_id: data?.id, name: "N", source_type: "text", content: "The tower is 90 metres high." }
    await tenant("POST /knowledge/sources", { body })
    const { id } = (await send(`POST /bot/${data?.id}/clone`, { body: {} })).json
    await tenant(`DELETE /bots/${data?.id}`)
    const message = { message: "How high is the tower?", bot_id: id }
    expect((await tenant(`POST /conversations/${newId()}/messages`, { body: message })).text).toContain(
      "90 metres",
    )
    // And goes with the last of them.
    const { datasetId } = (await send(`GET /bot/${id}/fetch`)).json
    await send(`POST /bot/${id}/delete`, { body: {} })
    expect((await send(`GET /dataset/${datasetId}/fetch`)).status).toBe(404)
  })

  test("beyond the number of bots is refused", async () => {
    const full = asAction(await makeCaller({ bots: 1 }))
    const id = await make({}, full)
    const { status, json } = await full(`POST /bot/${id}/clone`, { body: {} })
    expect([status, json.code]).toEqual([429, "LIMITS_REACHED"])
  })
})

describe("votes on a bot", () => {
  test("all count, with their reasons", async () => {
    const id = await make({ name: "Voted", alias: "voted" })
    const votes: [string, object][] = [
      ["upvote", {}],
      ["upvote", { value: 5, reason: "Quick" }],
      ["downvote", { value: 1, reason: "Wrong" }],
      ["downvote", { value: -3 }],
      ["upvote", { value: 0 }],
    ]
    const answers = await Promise.all(votes.map(([vote, body]) => send(`POST /bot/voted/${vote}`, { body })))
    for (const { status, json } of answers) expect([status, json]).toEqual([200, { id }])
    const [bot, ratings] = await transaction(caller.ctx, async ({ db }) => [
      await db.bot.findFirst({ where: { id } }),
      await db.rating.findMany({ where: { botId: id }, select: { value: true, reason: true } }),
    ])
    expect(bot).toMatchObject({ upvotes: 2, downvotes: 2 })
    expect(ratings.map(({ value }) => value).sort((a, b) => a - b)).toEqual([-3, -1, 5, 100])
    expect(ratings.flatMap(({ reason }) => reason ?? []).sort()).toEqual(["Quick", "Wrong"])
  })

  test.each([[{ value: "1" }], [{ value: 1.5 }], [{ value: 5000 }], [{ reason: 1 }], [{ stars: 5 }]])(
    "refuse %j",
    async (body) => {
      const id = await make({})
      for (const vote of ["upvote", "downvote"])
        expect((await send(`POST /bot/${id}/${vote}`, { body })).status).toBe(400)
    },
  )
})

describe("the usage of a bot", () => {
  test("is what was asked and answered, by day, of that bot alone", async () => {
    const [id, other] = [await make({ name: "Used" }), await make({ name: "Idle" })]
    const usage = async (query = "", bot = id) => (await send(`GET /bot/${bot}/usage/fetch${query}`)).json
    expect(await usage()).toEqual({ tokens: 0, conversations: 0, messages: 0 })
    const { id: conversation } = (await send("POST /conversation/create", { body: { botId: id } })).json
    for (const text of ["Hello", "And again"])
      await send(`POST /conversation/${conversation}/complete`, { body: { text } })
    const used = await usage()
    expect(used).toMatchObject({ conversations: 1, messages: 4 })
    expect(Number(used.tokens)).toBeGreaterThan(0)
    expect(await usage(`?from=${today}&to=${today}`)).toEqual(used)
    expect(await usage(`?from=${Date.now()}`)).toEqual(used)
    expect(await usage("?to=2020-01-01")).toEqual({ tokens: 0, conversations: 0, messages: 0 })
    expect(await usage("?from=2099-01-01")).toEqual({ tokens: 0, conversations: 0, messages: 0 })
    expect(await usage("", other)).toEqual({ tokens: 0, conversations: 0, messages: 0 })
    // What is answered without being stored costs tokens and no more.
    await send("POST /conversation/complete", {
      body: { botId: id, messages: [{ type: "user", text: "Hello" }] },
    })
    const more = await usage()
    expect(more).toMatchObject({ conversations: 1, messages: 4 })
    expect(Number(more.tokens)).toBeGreaterThan(Number(used.tokens))
  })

  test.each(["from=yesterday", "to=x", "from=2026-13-45"])("refuses ?%s", async (query) => {
    const id = await make({})
    expect((await send(`GET /bot/${id}/usage/fetch?${query}`)).status).toBe(400)
  })
})

test("another account's bot is unknown to all of them", async () => {
  const id = await make({ name: "Mine", alias: "mine-alone" })
  const other = asAction(await makeCaller())
  for (const reference of [id, "mine-alone"])
    for (const request of ["POST clone", "POST upvote", "POST downvote", "GET usage/fetch"]) {
      const [method, path] = request.split(" ")
      const { status, json } = await other(
        `${method} /bot/${reference}/${path}`,
        method === "POST" ? { body: {} } : {},
      )
      expect([request, status, json.code]).toEqual([request, 404, "NOT_FOUND"])
    }
  const bot = await transaction(caller.ctx, ({ db }) => db.bot.findFirst({ where: { id } }))
  expect(bot).toMatchObject({ upvotes: 0, downvotes: 0 })
})
