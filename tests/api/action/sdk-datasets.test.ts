import { beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf } from "#tests/support/engine.ts"
import { startApi } from "#tests/support/mount.ts"
import { BAD_REQUEST, NOT_FOUND, startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const { stranger, inEachWay } = await startSdk(url)

inEachWay("datasets", (sdk) => {
  const make = async (fields: object = {}) => (await sdk.dataset.create({ name: "D", ...fields })).id

  test("create takes what the white-label app sends, fetch shows it", async () => {
    const { id } = await sdk.dataset.create({ name: "D", store: "ada-loom" })
    expect(await sdk.dataset.fetch(id)).toMatchObject({ id, name: "D", store: "ada-loom" })
  })

  test("fetch streams the same", async () => {
    const id = await make()
    expect(await allOf(sdk.dataset.fetch(id).stream())).toMatchObject([{ id, name: "D" }])
  })

  test("fetch of an unknown one is NOT_FOUND, awaited", async () => {
    await expect(sdk.dataset.fetch(newId())).rejects.toMatchObject(NOT_FOUND)
  })

  test("fetch of an unknown one is NOT_FOUND, streamed", async () => {
    await expect(allOf(sdk.dataset.fetch(newId()).stream())).rejects.toMatchObject(NOT_FOUND)
  })

  test("update changes, and clears what is null", async () => {
    const id = await make({ description: "old", searchMaxRecords: 3 })
    expect(await sdk.dataset.update(id, { name: "E", description: null as never })).toMatchObject({ id })
    const { name, description, searchMaxRecords } = await sdk.dataset.fetch(id)
    expect([name, description, searchMaxRecords]).toEqual(["E", undefined, 3])
  })

  test("update merges meta", async () => {
    const id = await make({ meta: { a: 1 } })
    await sdk.dataset.update(id, { meta: { $update: { b: 2 } } as never })
    expect((await sdk.dataset.fetch(id)).meta).toEqual({ a: 1, b: 2 })
  })

  test("update of what is no setting is BAD_REQUEST", async () => {
    const id = await make()
    await expect(sdk.dataset.update(id, { searchMinScore: 7 })).rejects.toMatchObject(BAD_REQUEST)
  })

  test("list pages by cursor and filters by meta", async () => {
    const tag = newId()
    const ids: string[] = []
    for (let n = 0; n < 3; n++) ids.push(await make({ meta: { tag, n } }))
    const first = await sdk.dataset.list({ meta: { tag }, take: 2 })
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    const { cursor } = first as unknown as { cursor: string }
    expect((await sdk.dataset.list({ meta: { tag }, cursor })).items.map(({ id }) => id)).toEqual([ids[0]])
    expect((await sdk.dataset.list({ meta: { tag, n: "1" } })).items).toHaveLength(1)
  })

  test("list streams every one", async () => {
    const tag = newId()
    for (let n = 0; n < 3; n++) await make({ meta: { tag }, name: `né ${n}` })
    const events = await allOf(sdk.dataset.list({ meta: { tag }, order: "asc" }).stream())
    expect(events.map(({ type, data }) => [type, data.name])).toEqual([
      ["item", "né 0"],
      ["item", "né 1"],
      ["item", "né 2"],
    ])
  })

  test("delete takes it away", async () => {
    const id = await make()
    expect(await sdk.dataset.delete(id)).toMatchObject({ id })
    await expect(sdk.dataset.fetch(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(sdk.dataset.delete(id)).rejects.toMatchObject(NOT_FOUND)
  })

  test("search finds a record that was just created", async () => {
    const id = await make()
    const { id: recordId } = await sdk.dataset.record.create(id, {
      text: "The museum opens at ten.",
      source: "flyer",
      meta: { page: 1 },
    })
    const found = await sdk.dataset.search(id, "When does the museum open?")
    expect(found).toMatchObject({
      id,
      records: [{ id: recordId, text: "The museum opens at ten.", source: "flyer", meta: { page: 1 } }],
    })
    expect(found.records[0]?.score).toBeGreaterThan(0.5)
  })

  test("search of nothing is BAD_REQUEST, of another account's dataset NOT_FOUND", async () => {
    const id = await make()
    await expect(sdk.dataset.search(id, "")).rejects.toMatchObject(BAD_REQUEST)
    await expect(stranger.dataset.search(id, "museum")).rejects.toMatchObject(NOT_FOUND)
  })
})

inEachWay("records", (sdk) => {
  let datasetId: string
  beforeAll(async () => {
    datasetId = (await sdk.dataset.create({ name: "Records" })).id
  })
  const make = async (text: string, fields: object = {}) =>
    (await sdk.dataset.record.create(datasetId, { text, ...fields })).id
  const fresh = async () => (await sdk.dataset.create({ name: "Fresh" })).id

  test("create and fetch", async () => {
    const id = await make("Words.", { meta: { a: 1 } })
    expect(await sdk.dataset.record.fetch(datasetId, id)).toMatchObject({ id, text: "Words." })
  })

  test("fetch streams the same", async () => {
    const id = await make("Words.")
    expect(await allOf(sdk.dataset.record.fetch(datasetId, id).stream())).toMatchObject([{ id }])
  })

  test("create of an empty text is BAD_REQUEST", async () => {
    await expect(make(" ")).rejects.toMatchObject(BAD_REQUEST)
  })

  test("update makes the new words found", async () => {
    const id = await make("The anchor is rusty.")
    expect(await sdk.dataset.record.update(datasetId, id, { text: "The harpoon is sharp." })).toMatchObject({
      id,
    })
    const texts = async (search: string) =>
      (await sdk.dataset.search(datasetId, search)).records.map((record) => record.text)
    expect(await texts("rusty anchor")).toEqual([])
    expect(await texts("sharp harpoon")).toEqual(["The harpoon is sharp."])
  })

  test("delete takes it out of the search", async () => {
    const id = await make("The periwinkle blooms.")
    expect(await sdk.dataset.record.delete(datasetId, id)).toMatchObject({ id })
    expect((await sdk.dataset.search(datasetId, "periwinkle")).records).toEqual([])
    await expect(sdk.dataset.record.fetch(datasetId, id)).rejects.toMatchObject(NOT_FOUND)
  })

  test("list pages by cursor", async () => {
    const place = await fresh()
    for (const text of ["a", "b", "c"]) await sdk.dataset.record.create(place, { text })
    const first = await sdk.dataset.record.list(place, { take: 2, order: "asc" })
    expect(first.items.map(({ text }) => text)).toEqual(["a", "b"])
    const { cursor } = first as unknown as { cursor: string }
    const second = await sdk.dataset.record.list(place, { cursor, order: "asc" })
    expect(second.items.map(({ text }) => text)).toEqual(["c"])
  })

  test("list streams more than a page", async () => {
    const place = await fresh()
    for (let n = 0; n < 103; n++) await sdk.dataset.record.create(place, { text: `Row ${n}` })
    const events = await allOf(sdk.dataset.record.list(place).stream())
    expect(events.map(({ data }) => data.text)).toEqual(
      Array.from({ length: 103 }, (_, n) => `Row ${102 - n}`),
    )
  }, 60_000)

  test("export gives the records, awaited and streamed", async () => {
    const place = await fresh()
    await sdk.dataset.record.create(place, { text: "One", source: "s" })
    await sdk.dataset.record.create(place, { text: "Zwei, né" })
    const { items } = await sdk.dataset.record.export(place, { order: "asc" })
    expect(items).toMatchObject([{ text: "One", source: "s" }, { text: "Zwei, né" }])
    const events = await allOf(sdk.dataset.record.export(place, { order: "asc" }).stream())
    expect(events).toMatchObject([
      { type: "item", data: { text: "One" } },
      { type: "item", data: { text: "Zwei, né" } },
    ])
  })

  test("of another account's dataset are NOT_FOUND in every call, and stay", async () => {
    const id = await make("Mine.")
    const calls = [
      () => stranger.dataset.record.fetch(datasetId, id),
      () => stranger.dataset.record.list(datasetId),
      () => stranger.dataset.record.export(datasetId),
      () => stranger.dataset.record.create(datasetId, { text: "Planted" }),
      () => stranger.dataset.record.update(datasetId, id, { text: "Changed" }),
      () => stranger.dataset.record.delete(datasetId, id),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject(NOT_FOUND)
    await expect(allOf(stranger.dataset.record.list(datasetId).stream())).rejects.toMatchObject(NOT_FOUND)
    expect(await sdk.dataset.record.fetch(datasetId, id)).toMatchObject({ text: "Mine." })
  })
})
