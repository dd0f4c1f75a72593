import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { indexRecords } from "#lib/domain/retrieval/indexing/indexing.ts"
import { search } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { connectAsApp, type Place } from "./dataset.ts"

let app: Awaited<ReturnType<typeof connectAsApp>>
beforeAll(async () => {
  await useDatabase()
  app = await connectAsApp()
})
afterAll(() => app.client.end())

const THINGS = "delivery refund voucher parking coffee grinder breakfast ticket membership bicycle".split(" ")
/** Many texts of few words, so that equal scores are the rule and not the exception. */
const TEXTS = Array.from(
  { length: 240 },
  (_, i) => `The ${THINGS[i % 10]} and the ${THINGS[(i * 7) % 9]} of shop ${i % 5}.`,
)
const QUESTIONS = [
  ...THINGS,
  "delivery of coffee",
  "which shop has a grinder and breakfast with a ticket for parking?",
]

/** A dataset whose records have these ids, indexed in parts of these sizes, in this order. */
async function indexed(ids: readonly string[], parts: readonly number[][]): Promise<Place> {
  const place = await app.makeDataset()
  await app.inside(place, async (sql) => {
    await sql.query({
      text: `insert into "Record" ("accountId", "datasetId", id, text, "updatedAt")
        select $1, $2, id, text, now() from unnest($3::uuid[], $4::text[]) given (id, text)`,
      values: [place.accountId, place.datasetId, ids, TEXTS],
    })
    for (const part of parts) {
      const records = part.map((i) => ({ id: ids[i] ?? "", text: TEXTS[i] ?? "" }))
      await indexRecords(sql, { ...place, records, language: "en" })
    }
  })
  return place
}

test("records give the same order and scores whether they came in one batch, in many, or one by one", async () => {
  const ids = TEXTS.map(() => newId())
  const numbers = [...ids.keys()]
  const mixed = numbers.toSorted((a, b) => ((a * 101) % 241) - ((b * 101) % 241))
  const ways = [
    [numbers],
    numbers.map((number) => [number]),
    [mixed.slice(0, 7), mixed.slice(7, 180), mixed.slice(180, 190), mixed.slice(190)],
    [mixed.slice(0, 150), ...mixed.slice(150).map((number) => [number])],
  ]
  const places: Place[] = []
  for (const parts of ways) places.push(await indexed(ids, parts))
  for (const query of QUESTIONS) {
    const found: { recordId: string; score: number }[][] = []
    for (const place of places) {
      const passages = await app.inside(place, (sql) => search(sql, { ...place, query, limit: 12 }))
      found.push(passages.map(({ recordId, score }) => ({ recordId, score })))
    }
    for (const other of found.slice(1)) expect(other, query).toEqual(found[0])
    expect(found[0]?.length, query).toBe(12)
  }
})
