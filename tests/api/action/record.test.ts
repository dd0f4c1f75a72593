import { describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, makeCaller } from "#tests/support/api.ts"
import { datasetsOver } from "#tests/support/datasets.ts"

await useDatabase()

const caller = await makeCaller()
const send = asAction(caller)
const { make, add, search, textsOf } = datasetsOver(send)

describe("a record", () => {
  test("is found when the call returns, and shown with what it was given", async () => {
    const id = await make({ name: "Records" })
    const body = { text: "The lighthouse opens at nine.", source: "leaflet 4", meta: { page: 4, _x: 1 } }
    const created = await send(`POST /dataset/${id}/record/create`, { body })
    expect([created.status, created.json]).toEqual([200, { id: expect.any(String) }])
    const shown = {
      id: created.json.id,
      text: "The lighthouse opens at nine.",
      source: "leaflet 4",
      meta: { page: 4 },
    }
    const found = (await search(id, { search: "When does the lighthouse open?" })).json
    expect(found).toEqual({ id, records: [{ ...shown, score: expect.any(Number) }] })
    const times = { createdAt: expect.any(Number), updatedAt: expect.any(Number) }
    expect((await send(`GET /dataset/${id}/record/${created.json.id}/fetch`)).json).toEqual({
      ...shown,
      ...times,
    })
    expect((await send(`GET /dataset/${id}/record/list`)).json).toEqual({
      items: [{ ...shown, ...times }],
      cursor: created.json.id,
    })
  })

  test("that is updated is found by its new words only, and once", async () => {
    const id = await make()
    const recordId = await add(id, { text: "Tickets cost five euros.", meta: { a: 1 }, source: "old" })
    const update = (body: object) => send(`POST /dataset/${id}/record/${recordId}/update`, { body })
    expect((await update({ text: "Admission is ten dollars." })).json).toEqual({ id: recordId })
    expect(await textsOf(id, "five")).toEqual([])
    expect(await textsOf(id, "admission dollars")).toEqual(["Admission is ten dollars."])
    await update({ meta: { $update: { b: 2 } } })
    await update({ $update: { c: 3 } })
    await update({ source: null })
    const { json } = await send(`GET /dataset/${id}/record/${recordId}/fetch`)
    expect(json).toMatchObject({ text: "Admission is ten dollars.", meta: { a: 1, b: 2, c: 3 } })
    expect(json).not.toHaveProperty("source")
    for (let round = 0; round < 5; round++) await update({ text: `Admission is ${round} dollars.` })
    expect(await textsOf(id, "admission dollars")).toEqual(["Admission is 4 dollars."])
  })

  test("that many change at once stays one", async () => {
    const id = await make()
    const recordId = await add(id, { text: "Gate zero." })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        send(`POST /dataset/${id}/record/${recordId}/update`, {
          body: { text: `Gate number${n}.`, meta: { $update: { [`k${n}`]: n } } },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    const { json } = await send(`GET /dataset/${id}/record/${recordId}/fetch`)
    expect(Object.keys(json.meta ?? {})).toHaveLength(8)
    expect(await textsOf(id, "gate")).toEqual([json.text])
  })

  test("that is deleted is found no more, and gives its place back", async () => {
    const api = asAction(await makeCaller({ records: 2 }))
    const { make, add, textsOf } = datasetsOver(api)
    const id = await make()
    const first = await add(id, { text: "Apples are red." })
    await add(id, { text: "Apples are green." })
    const full = await api(`POST /dataset/${id}/record/create`, { body: { text: "Apples are blue." } })
    expect([full.status, full.json.code]).toEqual([429, "LIMITS_REACHED"])
    expect(await textsOf(id, "blue apples")).toHaveLength(2)
    expect((await api(`POST /dataset/${id}/record/${first}/delete`, { body: {} })).json).toEqual({
      id: first,
    })
    expect(await textsOf(id, "apples")).toEqual(["Apples are green."])
    expect((await api(`GET /dataset/${id}/record/${first}/fetch`)).status).toBe(404)
    expect((await api(`POST /dataset/${id}/record/${first}/delete`, { body: {} })).status).toBe(404)
    expect((await api(`POST /dataset/${id}/record/create`, { body: { text: "Pears." } })).status).toBe(200)
  })

  test("is one of as many as there is room for, however many come at once", async () => {
    const api = asAction(await makeCaller({ records: 4 }, { records: 6 }))
    const { make, textsOf } = datasetsOver(api)
    const id = await make()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        api(`POST /dataset/${id}/record/create`, { body: { text: `Pebble ${n}.` } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...[200, 200, 200, 200],
      ...[429, 429, 429, 429, 429, 429],
    ])
    expect(await textsOf(id, "pebble")).toHaveLength(4)
  })

  test.each([
    [{}, "text"],
    [{ text: "" }, "text"],
    [{ text: "  \n " }, "text"],
    [{ text: 5 }, "text"],
    [{ text: "x".repeat(100_001) }, "100,000"],
    [{ text: "A", datasetId: newId() }, "datasetId"],
    [{ text: "A", position: 1 }, "position"],
    [{ text: "A", meta: "m" }, "meta"],
  ])("create refuses %j and says why", async (body, word) => {
    const id = await make()
    const { status, json } = await send(`POST /dataset/${id}/record/create`, { body })
    expect([status, json.code]).toEqual([400, "BAD_REQUEST"])
    expect(json.message).toContain(word)
    expect((await send(`GET /dataset/${id}/record/list`)).json.items).toEqual([])
  })

  test("longer than its dataset lets records be is refused, on update too", async () => {
    const id = await make({ recordMaxTokens: 20 })
    const long = "many words follow one another here ".repeat(10)
    const refused = await send(`POST /dataset/${id}/record/create`, { body: { text: long } })
    expect([refused.status, refused.json.message]).toEqual([400, expect.stringContaining("at most 20")])
    const recordId = await add(id, { text: "Short." })
    const update = await send(`POST /dataset/${id}/record/${recordId}/update`, { body: { text: long } })
    expect(update.status).toBe(400)
    expect((await send(`GET /dataset/${id}/record/${recordId}/fetch`)).json.text).toBe("Short.")
  })

  test("is exported as JSON, JSON lines and CSV", async () => {
    const id = await make()
    await add(id, { text: 'He said "hi", né?', source: "=cmd()" })
    await add(id, { text: "Second" })
    const as = (Accept: string) => send(`GET /dataset/${id}/record/export?order=asc`, { headers: { Accept } })
    expect((await as("application/json")).json.items).toMatchObject([
      { text: 'He said "hi", né?', source: "=cmd()" },
      { text: "Second" },
    ])
    const lines = (await as("application/jsonl")).text.trimEnd().split("\n")
    expect(lines.map((line) => JSON.parse(line).data.text)).toEqual(['He said "hi", né?', "Second"])
    const csv = await as("text/csv")
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    const rows = csv.text.trimEnd().split("\r\n")
    expect(rows[0]).toBe('"id","text","source","meta","createdAt","updatedAt"')
    expect(rows[1]).toContain(`"He said ""hi"", né?","'=cmd()"`)
    expect(rows).toHaveLength(3)
  })
})
