import { afterAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { removeRecords, removeSource } from "#lib/domain/retrieval/indexing/indexing.ts"
import { search } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { addWithin, connectAsApp, type Place } from "./dataset.ts"

await useDatabase()
const { client, inside, makeDataset, add } = await connectAsApp()
afterAll(() => client.end())

const find = (place: Place, query: string, more: object = {}) =>
  inside(place, (sql) => search(sql, { ...place, query, limit: 5, ...more }))
const TEXTS = [
  "Our shop opens Monday to Friday from 9:00 to 18:00.",
  "Shipping within Germany costs 4.90 euros and takes three days.",
  "Returns are free within thirty days of delivery.",
  "Our bicycles have a warranty of five years on the frame.",
]

test("a question in a sentence finds the passage that answers it, with a score", async () => {
  const place = await makeDataset()
  const ids = await add(place, TEXTS)
  const found = await find(place, "How much does shipping cost within Germany?")
  expect(found[0]).toMatchObject({ recordId: ids[1], text: TEXTS[1], sourceId: null, version: null })
  expect(found[0]?.score).toBeGreaterThan(0.5)
  expect(found[0]?.score).toBeLessThanOrEqual(1)
  expect(await find(place, "quantum chromodynamics")).toEqual([])
  expect(await find(place, "   ?! ")).toEqual([])
})

test("passages below the least score are left out, and the limit holds", async () => {
  const place = await makeDataset()
  await add(
    place,
    Array.from({ length: 20 }, (_, i) => `Bicycle number ${i} has wheels.`),
  )
  expect(await find(place, "bicycle wheels", { limit: 3 })).toHaveLength(3)
  expect(await find(place, "bicycle on mars with a rocket engine", { minScore: 0.9 })).toEqual([])
})

test("words of the heading count", async () => {
  const place = await makeDataset()
  await add(place, ["It takes three days."], { heading: "Delivery times" })
  await add(place, ["It is made of steel and delivered as a kit."], { heading: "Frame" })
  expect((await find(place, "delivery time"))[0]?.heading).toBe("Delivery times")
})

test("a follow-up question takes up what was asked before", async () => {
  const place = await makeDataset()
  await add(place, [
    "On weekends the museum is closed.",
    "On weekends the pool has extra lifeguards.",
    TEXTS[1] ?? "",
  ])
  const found = await find(place, "and on weekends?", { before: ["When is the pool open?"] })
  expect(found[0]?.text).toContain("pool")
})

test("each text is searched in its own language", async () => {
  const place = await makeDataset()
  await add(place, ["Die Öffnungszeiten der Läden sind täglich von 9 bis 18 Uhr."], { language: "de" })
  await add(place, ["Las habitaciones dobles cuestan ochenta euros por noche."], { language: "es" })
  expect((await find(place, "Öffnungszeit vom Laden"))[0]?.text).toContain("Öffnungszeiten")
  expect((await find(place, "precio de una habitacion doble"))[0]?.text).toContain("habitaciones")
})

test("removed records are not found again, even when they were merged with others", async () => {
  const place = await makeDataset()
  const all: string[] = []
  for (let i = 0; i < 12; i++) all.push(...(await add(place, [`Lamp ${i} shines with ${i} watts.`])))
  await inside(place, (sql) => removeRecords(sql, { ...place, recordIds: all.slice(0, 5) }))
  const found = await find(place, "lamp watts", { limit: 20 })
  expect(found.map(({ recordId }) => recordId).sort()).toEqual(all.slice(5).sort())
  await inside(place, (sql) => removeRecords(sql, { ...place, recordIds: all }))
  expect(await find(place, "lamp watts")).toEqual([])
  const { rows } = (await inside(place, (sql) =>
    sql.query({
      text: 'select count(*)::int as n from "SearchBlock" where "datasetId" = $1',
      values: [place.datasetId],
    }),
  )) as { rows: { n: number }[] }
  expect(rows[0]?.n).toBe(0)
})

test("many single records leave few segments", async () => {
  const place = await makeDataset()
  for (let i = 0; i < 60; i++) await add(place, [`Entry ${i} of the guest book.`])
  const { rows } = await inside(place, (sql) =>
    sql.query({
      text: 'select documents from "SearchSegment" where "datasetId" = $1',
      values: [place.datasetId],
    }),
  )
  expect(rows.length).toBeLessThanOrEqual(5)
  expect(await find(place, "guest book", { limit: 100 })).toHaveLength(60)
})

test("what was not committed is not found", async () => {
  const place = await makeDataset()
  await expect(
    inside(place, async (sql) => {
      await addWithin(sql, place, TEXTS)
      expect(await search(sql, { ...place, query: "warranty", limit: 5 })).toHaveLength(1)
      throw new Error("stop")
    }),
  ).rejects.toThrow("stop")
  expect(await find(place, "warranty")).toEqual([])
})

test("only the current version of a source answers", async () => {
  const place = await makeDataset()
  const [sourceId, first, second] = [newId(), newId(), newId()]
  const version = (sql: Parameters<typeof search>[0], id: string, number: number) =>
    sql.query({
      text: `insert into "SourceVersion" ("accountId", id, "sourceId", number) values ($1, $2, $3, $4)`,
      values: [place.accountId, id, sourceId, number],
    })
  await inside(place, async (sql) => {
    await sql.query({
      text: `insert into "Source" ("accountId", "datasetId", id, type, name, "currentVersion", "updatedAt")
        values ($1, $2, $3, 'text', 'Prices', 1, now())`,
      values: [place.accountId, place.datasetId, sourceId],
    })
    await version(sql, first, 1)
    await addWithin(sql, place, ["A ticket costs five euros."], { sourceId, versionId: first })
  })
  await inside(place, async (sql) => {
    await version(sql, second, 2)
    await addWithin(sql, place, ["A ticket costs seven euros."], { sourceId, versionId: second })
  })
  expect((await find(place, "ticket")).map(({ text }) => text)).toEqual(["A ticket costs five euros."])
  await inside(place, async (sql) => {
    await sql.query({ text: `update "Source" set "currentVersion" = 2 where id = $1`, values: [sourceId] })
    await removeSource(sql, { ...place, sourceId, versionId: first })
  })
  expect(await find(place, "ticket")).toMatchObject([
    { text: "A ticket costs seven euros.", sourceName: "Prices", version: 2, sourceId },
  ])
  await inside(place, (sql) =>
    sql.query({ text: `update "Source" set "deletedAt" = now() where id = $1`, values: [sourceId] }),
  )
  expect(await find(place, "ticket")).toEqual([])
})

test("a word that no passage has is looked for in related words", async () => {
  const place = await makeDataset()
  await add(place, ["Harnesses are available for hire at the desk.", "The walls are eighteen metres high."])
  expect((await find(place, "Can I rent something?"))[0]?.text).toContain("hire")
})
