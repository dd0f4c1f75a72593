import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf } from "#tests/support/engine.ts"
import { startApi } from "#tests/support/mount.ts"
import { NOT_FOUND, startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const { caller, stranger, inEachWay } = await startSdk(url)

inEachWay("bots", (sdk) => {
  const make = async (fields: object = {}) => (await sdk.bot.create({ name: "B", ...fields })).id
  const votes = (id: string) =>
    transaction(caller.ctx, ({ db }) =>
      db.bot.findFirst({ where: { id }, select: { upvotes: true, downvotes: true } }),
    )

  test("create with a model as an object, and fetch", async () => {
    const model = { name: "gpt-4", config: { temperature: 0.7, maxTokens: 100 } }
    const id = await make({ model, backstory: "b", privacy: true })
    expect(await sdk.bot.fetch(id)).toMatchObject({
      id,
      name: "B",
      backstory: "b",
      privacy: true,
      model: "gpt-4/temperature=0.7/maxTokens=100",
    })
  })

  test("fetch streams the same", async () => {
    const id = await make()
    expect(await allOf(sdk.bot.fetch(id).stream())).toMatchObject([{ id, name: "B" }])
  })

  test("update, with a dataset by its id and by its alias", async () => {
    const id = await make()
    const alias = `data-${newId()}`
    const dataset = (await sdk.dataset.create({ alias } as never)).id
    await sdk.bot.update(id, { datasetId: alias })
    expect((await sdk.bot.fetch(id)).datasetId).toBe(dataset)
    await sdk.bot.update(id, { datasetId: null as never, backstory: "new" })
    const changed = await sdk.bot.fetch(id)
    expect([changed.datasetId, changed.backstory]).toEqual([undefined, "new"])
    await sdk.bot.update(id, { datasetId: dataset })
    expect((await sdk.bot.fetch(id)).datasetId).toBe(dataset)
  })

  test("list, awaited and streamed", async () => {
    const tag = newId()
    const ids = [await make({ meta: { tag } }), await make({ meta: { tag } })]
    const { items } = await sdk.bot.list({ meta: { tag }, order: "asc" })
    expect(items.map(({ id }) => id)).toEqual(ids)
    const events = await allOf(sdk.bot.list({ meta: { tag }, order: "asc" }).stream())
    expect(events.map(({ type, data }) => [type, data.id])).toEqual(ids.map((id) => ["item", id]))
  })

  test("upvote", async () => {
    const id = await make()
    expect(await sdk.bot.upvote(id, {} as never)).toMatchObject({ id })
    expect(await sdk.bot.upvote(id, { value: 5, reason: "Quick" } as never)).toMatchObject({ id })
    expect(await votes(id)).toEqual({ upvotes: 2, downvotes: 0 })
  })

  test("downvote", async () => {
    const id = await make()
    expect(await sdk.bot.downvote(id, { reason: "Slow" } as never)).toMatchObject({ id })
    expect(await votes(id)).toEqual({ upvotes: 0, downvotes: 1 })
  })

  test("delete takes it away", async () => {
    const id = await make()
    expect(await sdk.bot.delete(id)).toMatchObject({ id })
    await expect(sdk.bot.fetch(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(allOf(sdk.bot.fetch(id).stream())).rejects.toMatchObject(NOT_FOUND)
  })

  test("of another account, and with another account's dataset, are NOT_FOUND", async () => {
    const id = await make({ name: "Mine" })
    const theirs = (await stranger.dataset.create({ name: "Theirs" })).id
    const calls = [
      () => stranger.bot.fetch(id),
      () => stranger.bot.update(id, { name: "Stolen" }),
      () => stranger.bot.upvote(id, {} as never),
      () => stranger.bot.downvote(id, {} as never),
      () => stranger.bot.delete(id),
      () => sdk.bot.create({ datasetId: theirs }),
      () => sdk.bot.update(id, { datasetId: theirs }),
      () => sdk.bot.update(id, { skillsetId: newId() }),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject(NOT_FOUND)
    expect(await sdk.bot.fetch(id)).toMatchObject({ name: "Mine" })
    expect(await votes(id)).toEqual({ upvotes: 0, downvotes: 0 })
  })
})
