import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf } from "#tests/support/engine.ts"
import { startApi } from "#tests/support/mount.ts"
import { BAD_REQUEST, NOT_FOUND, startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const { caller, stranger, inEachWay } = await startSdk(url)

inEachWay("conversations", (sdk) => {
  const make = async (fields: object = {}) => (await sdk.conversation.create(fields)).id

  test("create from a bot", async () => {
    const { id: botId } = await sdk.bot.create({ name: "Bot" })
    expect(await sdk.conversation.fetch(await make({ botId }))).toMatchObject({ botId })
  })

  test("create with a configuration of its own, the model as an object", async () => {
    const id = await make({ model: { name: "gpt-4", config: { temperature: 0.2 } }, backstory: "b" })
    expect(await sdk.conversation.fetch(id)).toMatchObject({
      model: "gpt-4/temperature=0.2",
      backstory: "b",
    })
  })

  test("create with messages, which are answered", async () => {
    const messages = [
      { type: "user" as const, text: "Hi ✓" },
      { type: "bot" as const, text: "Hello" },
    ]
    const created = await sdk.conversation.create({ messages })
    expect(created).toEqual({ id: expect.any(String), messages })
    const { items } = await sdk.conversation.message.list(created.id, { order: "asc" })
    expect(items.map(({ type, text }) => ({ type, text }))).toEqual(messages)
  })

  test("create with another account's bot is refused", async () => {
    const { id: botId } = await stranger.bot.create({ name: "Theirs" })
    await expect(sdk.conversation.create({ botId } as never)).rejects.toMatchObject(NOT_FOUND)
  })

  test("fetch streams the same", async () => {
    const id = await make({ name: "N" })
    expect(await allOf(sdk.conversation.fetch(id).stream())).toMatchObject([{ id, name: "N" }])
  })

  test("list, awaited", async () => {
    const tag = newId()
    const ids = [await make({ meta: { tag } }), await make({ meta: { tag } })]
    const { items } = await sdk.conversation.list({ meta: { tag } })
    expect(items.map(({ id }) => id)).toEqual(ids.reverse())
  })

  test("list, streamed", async () => {
    const tag = newId()
    const id = await make({ meta: { tag }, name: "né 🦜" })
    expect(await allOf(sdk.conversation.list({ meta: { tag } }).stream())).toMatchObject([
      { type: "item", data: { id, name: "né 🦜" } },
    ])
  })

  test("list by cursor, order and take", async () => {
    const tag = newId()
    const ids = [await make({ meta: { tag } }), await make({ meta: { tag } }), await make({ meta: { tag } })]
    const page = async (query: object) =>
      (await sdk.conversation.list({ meta: { tag }, ...query })).items.map(({ id }) => ids.indexOf(id))
    expect(await page({ take: 2 })).toEqual([2, 1])
    expect(await page({ cursor: ids[1], take: 2 })).toEqual([0])
    expect(await page({ order: "asc", take: 1 })).toEqual([0])
  })

  test("update sets and clears", async () => {
    const id = await make({ name: "A", backstory: "b" })
    expect(await sdk.conversation.update(id, { name: "B", backstory: "" } as never)).toMatchObject({ id })
    const now = await sdk.conversation.fetch(id)
    expect(now.name).toBe("B")
    expect(now).not.toHaveProperty("backstory")
  })

  test("update merges meta", async () => {
    const id = await make({ meta: { a: 1 } })
    await sdk.conversation.update(id, { meta: { $update: { b: 2 } } } as never)
    expect((await sdk.conversation.fetch(id)).meta).toEqual({ a: 1, b: 2 })
  })

  test("delete, after which it is gone", async () => {
    const id = await make()
    expect(await sdk.conversation.delete(id)).toMatchObject({ id })
    await expect(sdk.conversation.fetch(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(sdk.conversation.delete(id)).rejects.toMatchObject(NOT_FOUND)
  })

  test("upvote", async () => {
    const { id: contactId } = await sdk.contact.create({})
    const id = await make({ contactId })
    expect(await sdk.conversation.upvote(id, { reason: "Quick" })).toMatchObject({ id })
    const kept = await transaction(caller.ctx, ({ db }) => db.rating.findMany({ where: { contactId } }))
    expect(kept).toMatchObject([{ conversationId: id, value: 100, reason: "Quick" }])
  })

  test("downvote replaces an upvote", async () => {
    const id = await make()
    await sdk.conversation.upvote(id, {})
    expect(await sdk.conversation.downvote(id, { value: 3 })).toMatchObject({ id })
    const kept = await transaction(caller.ctx, ({ db }) =>
      db.rating.findMany({ where: { conversationId: id } }),
    )
    expect(kept).toMatchObject([{ value: -3, reason: null }])
  })

  test("another account's conversation does not exist", async () => {
    const { id } = await stranger.conversation.create({})
    await expect(sdk.conversation.fetch(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(sdk.conversation.update(id, {})).rejects.toMatchObject(NOT_FOUND)
    await expect(sdk.conversation.delete(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(sdk.conversation.upvote(id, {})).rejects.toMatchObject(NOT_FOUND)
    await expect(sdk.conversation.message.list(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(stranger.conversation.fetch(id)).resolves.toMatchObject({ id })
  })

  test("a key that nobody knows is refused", async () => {
    await expect(sdk.conversation.create({ nonsense: 1 } as never)).rejects.toMatchObject(BAD_REQUEST)
  })
})

inEachWay("messages", (sdk) => {
  const talk = async () => (await sdk.conversation.create({})).id
  const say = async (id: string, text: string, type: "user" | "bot" = "user") =>
    (await sdk.conversation.message.create(id, { type, text })).id

  test("create, with entities", async () => {
    const id = await talk()
    const entities = [{ type: "name", begin: 0, end: 3, text: "Ana" }]
    const created = await sdk.conversation.message.create(id, { type: "user", text: "Ana", entities })
    expect(created).toEqual({ id: expect.any(String), entities })
  })

  test("fetch, awaited and streamed", async () => {
    const id = await talk()
    const messageId = await say(id, "Hi")
    const expected = { id: messageId, type: "user", text: "Hi" }
    expect(await sdk.conversation.message.fetch(id, messageId)).toMatchObject(expected)
    expect(await allOf(sdk.conversation.message.fetch(id, messageId).stream())).toMatchObject([expected])
  })

  test("list, awaited: newest first", async () => {
    const id = await talk()
    for (const text of ["1", "2", "3"]) await say(id, text)
    const texts = async (query?: object) =>
      (await sdk.conversation.message.list(id, query as never)).items.map(({ text }) => text)
    expect(await texts()).toEqual(["3", "2", "1"])
    expect(await texts({ order: "asc", take: 2 })).toEqual(["1", "2"])
  })

  test("list, streamed", async () => {
    const id = await talk()
    await say(id, "¿Qué?")
    expect(await allOf(sdk.conversation.message.list(id).stream())).toMatchObject([
      { type: "item", data: { text: "¿Qué?" } },
    ])
  })

  test("update", async () => {
    const id = await talk()
    const messageId = await say(id, "Helo")
    expect(
      await sdk.conversation.message.update(id, messageId, { text: "Hello", meta: { fixed: true } }),
    ).toMatchObject({ id: messageId })
    expect(await sdk.conversation.message.fetch(id, messageId)).toMatchObject({
      text: "Hello",
      type: "user",
      meta: { fixed: true },
    })
  })

  test("delete", async () => {
    const id = await talk()
    const messageId = await say(id, "Hi")
    expect(await sdk.conversation.message.delete(id, messageId)).toMatchObject({ id: messageId })
    await expect(sdk.conversation.message.fetch(id, messageId)).rejects.toMatchObject(NOT_FOUND)
  })

  test.each(["upvote", "downvote"] as const)("%s", async (vote) => {
    const id = await talk()
    const messageId = await say(id, "Hello", "bot")
    expect(await sdk.conversation.message[vote](id, messageId, { reason: "R" })).toMatchObject({
      id: messageId,
    })
    const kept = await transaction(caller.ctx, ({ db }) => db.rating.findMany({ where: { messageId } }))
    expect(kept).toMatchObject([{ value: vote === "upvote" ? 100 : -100, reason: "R" }])
  })

  test("another account's message does not exist", async () => {
    const { id } = await stranger.conversation.create({})
    const { id: messageId } = await stranger.conversation.message.create(id, { type: "user", text: "Hi" })
    const own = await talk()
    for (const place of [id, own]) {
      await expect(sdk.conversation.message.fetch(place, messageId)).rejects.toMatchObject(NOT_FOUND)
      await expect(sdk.conversation.message.delete(place, messageId)).rejects.toMatchObject(NOT_FOUND)
      await expect(sdk.conversation.message.upvote(place, messageId, {})).rejects.toMatchObject(NOT_FOUND)
    }
  })
})
