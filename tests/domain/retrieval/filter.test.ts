import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { indexRecords, removeRecords } from "#lib/domain/retrieval/indexing/indexing.ts"
import { RecordFilter, search } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { connectAsApp, type Place } from "./dataset.ts"

await useDatabase()
const { client, inside, makeDataset } = await connectAsApp()
afterAll(() => client.end())

/** Stores and indexes texts, each with its meta; their record ids. */
async function addWithMeta(place: Place, rows: readonly { text: string; meta: object }[]) {
  const records = rows.map((row) => ({ ...row, id: newId() }))
  await inside(place, async (sql) => {
    await sql.query({
      text: `insert into "Record" ("accountId", "datasetId", id, text, meta, "updatedAt")
        select $1, $2, id, text, meta, now() from jsonb_to_recordset($3::jsonb) as r(id uuid, text text, meta jsonb)`,
      values: [place.accountId, place.datasetId, JSON.stringify(records)],
    })
    await indexRecords(sql, { ...place, records, language: "en" })
  })
  return records.map(({ id }) => id)
}

const find = (place: Place, query: string, more: object = {}) =>
  inside(place, (sql) => search(sql, { ...place, query, limit: 10, ...more }))

describe("a filter", () => {
  const META: object[] = [
    { topic: "red", n: 1, tags: ["a", "b"], day: "2026-01-05", deep: { kind: { x: true } } },
    { topic: "blue", n: 2, tags: ["b"], day: "2026-02-01", deep: { kind: null } },
    { topic: "Red", n: 2.5, flag: true, day: "2026-03-01" },
    { topic: "1", n: "2", flag: false, "quo'te": 'a"b' },
    {},
  ]
  let place: Place
  beforeAll(async () => {
    place = await makeDataset()
    const rows = META.map((meta, i) => ({ text: `Lamp ${i} shines in the kitchen.`, meta }))
    await addWithMeta(place, rows)
  })
  const lamps = async (filter: RecordFilter) => {
    const found = await find(place, "lamp", { filter: RecordFilter.parse(filter) })
    return found.map(({ text }) => Number(text.slice(5, 6))).sort()
  }

  test.each<[RecordFilter, number[]]>([
    [{}, [0, 1, 2, 3, 4]],
    [{ "meta.topic": "red" }, [0]],
    [{ "meta.topic": { $eq: "red" } }, [0]],
    [{ "meta.topic": { $ne: "red" } }, [1, 2, 3, 4]],
    [{ "meta.n": 2 }, [1]],
    [{ "meta.n": "2" }, [3]],
    [{ "meta.n": { $gt: 1 } }, [1, 2]],
    [{ "meta.n": { $gte: 1 } }, [0, 1, 2]],
    [{ "meta.n": { $lt: 2.5 } }, [0, 1]],
    [{ "meta.n": { $lte: 2.5 } }, [0, 1, 2]],
    [{ "meta.n": { $gt: 1, $lt: 2.5 } }, [1]],
    [{ "meta.n": { $gt: 100 } }, []],
    [{ "meta.day": { $gte: "2026-02-01" } }, [1, 2]],
    [{ "meta.day": { $lt: "2026-02-01" } }, [0]],
    [{ "meta.topic": { $gt: "S" } }, [0, 1]],
    [{ "meta.topic": { $in: ["red", "blue"] } }, [0, 1]],
    [{ "meta.n": { $in: [1, "2"] } }, [0, 3]],
    [{ "meta.n": { $in: [] } }, []],
    [{ "meta.tags": "a" }, [0]],
    [{ "meta.tags": { $ne: "a" } }, [1, 2, 3, 4]],
    [{ "meta.flag": true }, [2]],
    [{ "meta.flag": { $ne: true } }, [0, 1, 3, 4]],
    [{ "meta.flag": null }, [0, 1, 4]],
    [{ "meta.flag": { $ne: null } }, [2, 3]],
    [{ "meta.deep.kind.x": true }, [0]],
    [{ "meta.deep.kind": null }, [1, 2, 3, 4]],
    [{ "meta.quo'te": 'a"b' }, [3]],
    [{ "meta.topic": "red", "meta.n": 2 }, []],
    [{ "meta.tags": "b", "meta.n": { $lt: 2 } }, [0]],
  ])("%j", async (filter, expected) => {
    expect(await lamps(filter)).toEqual(expected)
  })

  test.each([
    { topic: "red" },
    { meta: 1 },
    { "meta.": 1 },
    { "meta..a": 1 },
    { "text.a": 1 },
    { "meta.a": {} },
    { "meta.a": { $regex: "x" } },
    { "meta.a": { $gt: true } },
    { "meta.a": { $gt: null } },
    { "meta.a": { $in: "x" } },
    { "meta.a": { $in: Array.from({ length: 101 }, () => 1) } },
    { "meta.a": { $eq: { x: 1 } } },
    { "meta.a": ["x"] },
    { "meta.a.b.c.d.e.f.g.h.i": 1 },
    { "meta.a": { $eq: 1, more: 2 } },
    Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`meta.k${i}`, 1])),
  ])("%j is none", (filter) => {
    expect(RecordFilter.safeParse(filter).success).toBe(false)
  })
})

test("a filter that few records meet finds them among many that fit the question better", async () => {
  const place = await makeDataset()
  // More than the postings that a search reads of one term, each a better match than the ones that are meant.
  const many = Array.from({ length: 9000 }, () => ({ text: "Lamp lamp lamp.", meta: { color: "grey" } }))
  const long =
    "This long text mentions many other things, such as chairs and tables, before it comes to a lamp."
  const few = [1, 2, 3].map((n) => ({ text: `${long} Number ${n}.`, meta: { color: "red", n } }))
  await addWithMeta(place, [...many.slice(0, 4500), ...few, ...many.slice(4500)])
  const found = await find(place, "lamp", { filter: { "meta.color": "red" } })
  expect(found.map(({ meta }) => (meta as { n: number }).n).sort()).toEqual([1, 2, 3])
  for (const { score } of found) expect(score).toBeGreaterThan(0)
  expect(await find(place, "lamp", { filter: { "meta.color": "red", "meta.n": 2 } })).toHaveLength(1)
  expect(await find(place, "lamp", { filter: { "meta.color": "green" } })).toEqual([])
  expect(await find(place, "zebra", { filter: { "meta.color": "red" } })).toEqual([])
  expect(await find(place, "lamp", { filter: { "meta.color": "grey" }, limit: 30 })).toHaveLength(30)
})

test("the best of many that match, and all of the few that match, are found behind hundreds that do not", async () => {
  const place = await makeDataset()
  // 600 better matches than any that is meant; of the meant ones every third is a better match than the others.
  const better = Array.from({ length: 600 }, () => ({ text: "Lamp lamp.", meta: { kind: "other" } }))
  const meant = Array.from({ length: 90 }, (_, n) => ({
    text: n % 3 ? `A lamp with a shade, a foot and a cable, number ${n}.` : `Lamp ${n}.`,
    meta: { kind: "meant", n },
  }))
  await addWithMeta(place, [...better.slice(0, 300), ...meant, ...better.slice(300)])
  const numbers = async (filter: RecordFilter, limit: number) =>
    (await find(place, "lamp", { filter, limit })).map(({ meta }) => (meta as { n: number }).n)
  const best = await numbers({ "meta.kind": "meant" }, 30)
  expect(best.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i * 3))
  expect((await numbers({ "meta.kind": "meant" }, 90)).length).toBe(90)
  expect(await numbers({ "meta.kind": "meant", "meta.n": { $gte: 88 } }, 30)).toHaveLength(2)
  const others = await find(place, "lamp", { filter: { "meta.kind": "other" }, limit: 50 })
  expect(others).toHaveLength(50)
})

test("a filter finds no removed record, and looks into every segment", async () => {
  const place = await makeDataset()
  const first = await addWithMeta(place, [
    { text: "The red lamp.", meta: { a: 1 } },
    { text: "The blue lamp.", meta: { a: 1 } },
    { text: "The green lamp.", meta: { a: 2 } },
  ])
  await inside(place, async (sql) => {
    const id = newId()
    await sql.query({
      text: `insert into "Record" ("accountId", "datasetId", id, text, meta, "updatedAt") values ($1, $2, $3, $4, '{"a": 1}', now())`,
      values: [place.accountId, place.datasetId, id, "Die gelbe Lampe."],
    })
    await indexRecords(sql, { ...place, records: [{ id, text: "Die gelbe Lampe." }], language: "de" })
  })
  await inside(place, (sql) => removeRecords(sql, { ...place, recordIds: first.slice(0, 1) }))
  const texts = async (query: string) =>
    (await find(place, query, { filter: { "meta.a": 1 } })).map(({ text }) => text).sort()
  // The German word has the stem of the English one.
  expect(await texts("lamp")).toEqual(["Die gelbe Lampe.", "The blue lamp."])
  expect(await texts("gelbe")).toEqual(["Die gelbe Lampe."])
})

test("another account's records are never among the matching ones", async () => {
  const [mine, theirs] = [await makeDataset(), await makeDataset()]
  await addWithMeta(mine, [{ text: "My lamp.", meta: { a: 1 } }])
  await addWithMeta(theirs, [{ text: "Their lamp.", meta: { a: 1 } }])
  const found = await find(mine, "lamp", { filter: { "meta.a": 1 } })
  expect(found.map(({ text }) => text)).toEqual(["My lamp."])
  expect(
    await inside(mine, (sql) =>
      search(sql, { ...mine, datasetId: theirs.datasetId, query: "lamp", limit: 5, filter: { "meta.a": 1 } }),
    ),
  ).toEqual([])
})

test("passages fit into the tokens of a search, best first", async () => {
  const place = await makeDataset()
  const filler = "with a very long cable and many other parts that nobody asked about at all, ".repeat(6)
  await addWithMeta(place, [
    { text: "Lamp and bulb and switch.", meta: {} },
    { text: `Lamp and bulb ${filler}`, meta: {} },
    { text: "Lamp of the hall.", meta: {} },
  ])
  const texts = async (maxTokens: number | null) =>
    (await find(place, "lamp bulb switch", { maxTokens })).map(({ text }) => text.slice(0, 16))
  expect(await texts(null)).toHaveLength(3)
  expect(await texts(40)).toEqual(["Lamp and bulb an", "Lamp of the hall"])
  expect(await texts(7)).toEqual(["Lamp and bulb an"])
  expect(await texts(2)).toEqual([])
})
