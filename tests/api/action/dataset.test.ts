import { describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, makeCaller } from "#tests/support/api.ts"
import { datasetsOver } from "#tests/support/datasets.ts"

await useDatabase()

const caller = await makeCaller()
const send = asAction(caller)
const { make, add, search } = datasetsOver(send)
const other = asAction(await makeCaller())

const EVERYTHING = {
  name: "Handbook",
  description: "What we know",
  alias: "handbook",
  visibility: "protected",
  meta: { team: "support" },
  store: "ada-loom",
  reranker: "some-reranker",
  recordMaxTokens: 300,
  searchMinScore: 0.2,
  searchMaxRecords: 7,
  searchMaxTokens: 2000,
  matchInstruction: "Answer from the records.",
  mismatchInstruction: "Say that you do not know.",
  separators: "---,***",
}

describe("a dataset", () => {
  test("keeps and shows every field, by id and by alias", async () => {
    const created = await send("POST /dataset/create", { body: EVERYTHING })
    expect([created.status, created.json]).toEqual([200, { id: expect.any(String) }])
    for (const reference of [created.json.id, "handbook"]) {
      const { json } = await send(`GET /dataset/${reference}/fetch`)
      expect(json).toEqual({
        id: created.json.id,
        ...EVERYTHING,
        createdAt: expect.any(Number),
        updatedAt: expect.any(Number),
      })
    }
    const { items } = (await send("GET /dataset/list?meta.team=support")).json
    expect(items).toMatchObject([{ id: created.json.id, ...EVERYTHING }])
  })

  test("of nothing has a name, a store and no limits", async () => {
    const { json } = await send(`GET /dataset/${await make()}/fetch`)
    expect(Object.keys(json).sort()).toEqual([
      "createdAt",
      "id",
      "meta",
      "name",
      "store",
      "updatedAt",
      "visibility",
    ])
    expect(json).toMatchObject({ name: "", meta: {}, visibility: "private" })
  })

  test("changes what is named, null and empty texts clear, meta merges", async () => {
    const id = await make({ ...EVERYTHING, alias: "changing" })
    const body = {
      name: "New",
      description: null,
      searchMinScore: null,
      matchInstruction: "",
      searchMaxRecords: 3,
      meta: { $update: { more: 1 } },
    }
    expect((await send("POST /dataset/changing/update", { body })).json).toEqual({ id })
    const { json } = await send(`GET /dataset/${id}/fetch`)
    expect(json).toMatchObject({
      name: "New",
      searchMaxRecords: 3,
      searchMaxTokens: 2000,
      meta: { team: "support", more: 1 },
      mismatchInstruction: "Say that you do not know.",
    })
    for (const gone of ["description", "searchMinScore", "matchInstruction"])
      expect(json).not.toHaveProperty(gone)
  })

  test.each([
    [{ evil: 1 }, 400],
    [{ name: 1 }, 400],
    [{ searchMinScore: 2 }, 400],
    [{ searchMinScore: "0.5" }, 400],
    [{ searchMaxRecords: 0 }, 400],
    [{ searchMaxRecords: 1.5 }, 400],
    [{ searchMaxRecords: 1000 }, 400],
    [{ searchMaxTokens: -1 }, 400],
    [{ recordMaxTokens: 0 }, 400],
    [{ visibility: "everyone" }, 400],
    [{ ownerBotId: newId() }, 400],
    [{ language: "en" }, 400],
    [{ blueprintId: newId() }, 404],
    [{ blueprintId: "nonsense" }, 404],
  ])("create refuses %j with %i", async (body, status) => {
    expect((await send("POST /dataset/create", { body })).status).toBe(status)
  })

  test("that is deleted is gone at once, for the bots that used it too, and its alias is free", async () => {
    const id = await make({ name: "Short-lived", alias: "short" })
    const recordId = await add(id, { text: "The canary sings at noon." })
    const bots = await Promise.all(
      [1, 2].map(
        async () => (await send("POST /bot/create", { body: { datasetId: "short" } })).json.id ?? "",
      ),
    )
    for (const bot of bots)
      expect((await send(`GET /bot/${bot}/fetch`)).json).toMatchObject({ datasetId: id })
    expect((await send("POST /dataset/short/delete", { body: {} })).json).toEqual({ id })
    for (const bot of bots) expect((await send(`GET /bot/${bot}/fetch`)).json).not.toHaveProperty("datasetId")
    for (const path of ["fetch", "record/list", `record/${recordId}/fetch`, "record/export"])
      expect((await send(`GET /dataset/${id}/${path}`)).status).toBe(404)
    expect((await search(id, { search: "canary" })).status).toBe(404)
    for (const body of [{ datasetId: id }, { datasetId: "short" }]) {
      expect((await send("POST /bot/create", { body })).status).toBe(404)
      expect((await send(`POST /bot/${bots[0]}/update`, { body })).status).toBe(404)
    }
    const { items } = (await send("GET /dataset/list")).json
    expect(items?.map((item) => item.id)).not.toContain(id)
    expect((await send(`POST /dataset/${id}/delete`, { body: {} })).status).toBe(404)
    expect((await send("POST /dataset/create", { body: { alias: "short" } })).status).toBe(200)
  })

  test("cannot have the alias of another", async () => {
    await make({ alias: "taken" })
    const { status, json } = await send("POST /dataset/create", { body: { alias: "taken" } })
    expect([status, json.code]).toEqual([409, "CONFLICT"])
    const id = await make()
    expect((await send(`POST /dataset/${id}/update`, { body: { alias: "taken" } })).status).toBe(409)
  })

  test("beyond the number of datasets is refused, and a deleted one makes room", async () => {
    const full = asAction(await makeCaller({ datasets: 2 }))
    const first = await datasetsOver(full).make()
    const answers = await Promise.all([1, 2, 3].map(() => full("POST /dataset/create", { body: {} })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429])
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.json.code).toBe("LIMITS_REACHED")
    await full(`POST /dataset/${first}/delete`, { body: {} })
    expect((await full("POST /dataset/create", { body: {} })).status).toBe(200)
  })

  test("counts on the agency above as well", async () => {
    const child = asAction(await makeCaller({ datasets: 5 }, { datasets: 1 }))
    await datasetsOver(child).make()
    const answer = await child("POST /dataset/create", { body: {} })
    expect([answer.status, answer.json.code]).toEqual([429, "LIMITS_REACHED"])
  })
})

describe("another account's", () => {
  test("ids and aliases are unknown everywhere, and nothing changes", async () => {
    const id = await make({ name: "Mine", alias: "mine-alone", meta: { a: 1 } })
    const recordId = await add(id, { text: "Secret words." })
    const own = await datasetsOver(other).make()
    const { id: bot } = (await other("POST /bot/create", { body: {} })).json
    const before = [await send(`GET /dataset/${id}/fetch`), await send(`GET /dataset/${id}/record/list`)]
    const attempts: [string, object?][] = []
    for (const reference of [id, "mine-alone"]) {
      attempts.push(
        [`GET /dataset/${reference}/fetch`],
        [`GET /dataset/${reference}/record/list`],
        [`GET /dataset/${reference}/record/export`],
        [`GET /dataset/${reference}/record/${recordId}/fetch`],
        [`POST /dataset/${reference}/update`, { name: "Stolen" }],
        [`POST /dataset/${reference}/delete`, {}],
        [`POST /dataset/${reference}/search`, { search: "secret" }],
        [`POST /dataset/${reference}/record/create`, { text: "Planted" }],
        [`POST /dataset/${reference}/record/${recordId}/update`, { text: "Changed" }],
        [`POST /dataset/${reference}/record/${recordId}/delete`, {}],
        ["POST /bot/create", { datasetId: reference }],
        [`POST /bot/${bot}/update`, { datasetId: reference }],
      )
    }
    // The record of another dataset, below one's own.
    attempts.push(
      [`GET /dataset/${own}/record/${recordId}/fetch`],
      [`POST /dataset/${own}/record/${recordId}/update`, { text: "Changed" }],
      [`POST /dataset/${own}/record/${recordId}/delete`, {}],
    )
    for (const [request, body] of attempts) {
      const answer = await other(request, body ? { body } : {})
      expect([request, answer.status, answer.json.code]).toEqual([request, 404, "NOT_FOUND"])
    }
    const after = [await send(`GET /dataset/${id}/fetch`), await send(`GET /dataset/${id}/record/list`)]
    expect(after.map(({ json }) => json)).toEqual(before.map(({ json }) => json))
  })

  test("record of another of one's own datasets is unknown too", async () => {
    const [a, b] = [await make(), await make()]
    const recordId = await add(a, { text: "Of a." })
    expect((await send(`GET /dataset/${b}/record/${recordId}/fetch`)).status).toBe(404)
    expect((await send(`POST /dataset/${b}/record/${recordId}/delete`, { body: {} })).status).toBe(404)
    expect((await send(`GET /dataset/${a}/record/${recordId}/fetch`)).status).toBe(200)
  })
})
