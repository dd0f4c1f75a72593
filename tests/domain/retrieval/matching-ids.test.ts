import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { matchingIds, scanRecords } from "#lib/domain/retrieval/matching-ids.ts"
import { RecordFilter } from "#lib/domain/retrieval/retrieval.ts"
import { analyze, useDatabase } from "#tests/setup/database.ts"
import { connectAsApp, type Place } from "./dataset.ts"

const { url } = await useDatabase()
const { client, inside, makeDataset } = await connectAsApp()
afterAll(() => client.end())

/** Stores records with these metas; their ids. */
async function store(place: Place, metas: readonly unknown[]): Promise<string[]> {
  const ids = metas.map(() => newId())
  await inside(place, (sql) =>
    sql.query({
      text: `insert into "Record" ("accountId", "datasetId", id, text, meta, "updatedAt")
        select $1, $2, id, 'x', meta, now() from unnest($3::uuid[], $4::jsonb[]) r (id, meta)`,
      values: [place.accountId, place.datasetId, ids, metas.map((meta) => JSON.stringify(meta))],
    }),
  )
  return ids
}

/** What a filter finds, by looking up and by reading all. */
const both = (place: Place, filter: RecordFilter) =>
  inside(place, async (sql) => {
    const parsed = RecordFilter.parse(filter)
    return [await matchingIds(sql, place, parsed), await scanRecords(sql, place, parsed)].map((ids) =>
      ids.toString("hex"),
    )
  })
const hex = (id: string | undefined) => id?.replaceAll("-", "") ?? "none"

const LONG = "ü".repeat(60)
const VALUES: unknown[] = [
  ...[0, 1, -1, 2, 1.5, -1.5, 1e9, -1e9, 1e-9, 2 ** 53, 1.7e308, -1.7e308, 5e-324, 0.1, 0.30000000000000004],
  ...["", "a", "A", "b", "é", "1", "true", "null", "z'", "a\\b", LONG, `${LONG}a`, `${LONG}b`, "日本", "😀"],
  ...[true, false, null],
]
const OTHERS: unknown[] = [[1, "a"], ["a", ["b"]], [], {}, { x: 1 }, [true, null], [LONG]]

describe("looking up finds what reading all finds", () => {
  let place: Place
  beforeAll(async () => {
    place = await makeDataset()
    const all = [...VALUES, ...OTHERS]
    const metas = all.flatMap((value, i) => [
      { v: value },
      { v: all[(i * 7 + 3) % all.length], w: value, deep: { er: { v: value } } },
      { "v.w": value, "0": value, list: [value, i] },
    ])
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`k${i}`, i]))
    await store(place, [...metas, {}, { v: "a", ...many }, { w: 1, ...many }, [1, 2], "a"])
    await analyze(url)
  })

  test.each(VALUES)("for %j", async (value) => {
    const filters: RecordFilter[] = [
      "meta.v",
      "meta.deep.er.v",
      "meta.v.w",
      "meta.0",
      "meta.list.0",
      "meta.list",
    ].flatMap((key) => {
      const one = value as string
      const ordered =
        typeof value === "string" || typeof value === "number"
          ? [
              { $gt: one },
              { $gte: one },
              { $lt: one },
              { $lte: one },
              { $gte: one, $lte: one },
              { $gt: 0, $lt: one },
            ]
          : []
      return [one, { $ne: one }, { $in: [one, "b", 2] }, { $in: [] }, ...ordered].map((condition) => ({
        [key]: condition,
      }))
    })
    filters.push(
      { "meta.v": value as string, "meta.w": { $ne: 1 } },
      { "meta.w": value as string, "meta.v": "a" },
    )
    for (const filter of filters) {
      const [looked, scanned] = await both(place, filter)
      expect(looked, JSON.stringify(filter)).toBe(scanned)
    }
  })

  test("and something is found at all", async () => {
    const [one, some] = [
      await both(place, { "meta.v": LONG }),
      await both(place, { "meta.k140": { $gte: 140 } }),
    ]
    expect(one[0]?.length).toBeGreaterThanOrEqual(32)
    // Two records have more values than are listed.
    expect(some[0]).toHaveLength(64)
  })
})

test("few among many are looked up, below row-level security, without reading the many", async () => {
  const place = await makeDataset()
  const ids = await store(
    place,
    Array.from({ length: 20_000 }, (_, n) => ({ kind: "usual", n, ...(n % 5000 === 7 && { rare: "yes" }) })),
  )
  await analyze(url)
  const read: number[] = []
  const found = await inside(place, async (sql) => {
    const counting = {
      async query(statement: { text: string; values: unknown[] }) {
        const { rows } = await sql.query({
          text: `explain (analyze, buffers, format json) ${statement.text}`,
          values: statement.values,
        })
        const [{ "QUERY PLAN": plan } = { "QUERY PLAN": "" }] = rows as { "QUERY PLAN": unknown }[]
        read.push((plan as { Plan: Record<string, number> }[])[0]?.Plan["Shared Hit Blocks"] ?? 0)
        return sql.query(statement)
      },
    }
    const yes = await matchingIds(counting, place, { "meta.rare": "yes", "meta.kind": "usual" })
    const between = await matchingIds(counting, place, { "meta.n": { $gt: 10_000, $lte: 10_002 } })
    return [yes, between].map((bytes) => bytes.toString("hex"))
  })
  const rare = [7, 5007, 10_007, 15_007].map((n) => hex(ids[n]))
  expect(found).toEqual([rare.join(""), hex(ids[10_001]) + hex(ids[10_002])])
  // The records lie on some hundreds of pages; counting the usual kind stops at ten thousand.
  expect(read.length).toBe(4)
  expect(read[1]).toBeLessThan(60)
  expect(read[3]).toBeLessThan(60)
})

test("what is listed follows changes of meta, and goes with the record and the dataset", async () => {
  const place = await makeDataset()
  const [first = "", second = ""] = await store(place, [{ a: 1, b: ["x", "y"] }, { a: 1 }])
  const listed = () =>
    inside(place, async (sql) => {
      const { rows } = await sql.query({
        text: `select path, value = livery_meta_value('2') as two, "recordId" from "RecordField" where "accountId" = $1 order by path, "recordId"`,
        values: [place.accountId],
      })
      return (rows as { path: string; two: boolean; recordId: string }[]).map(
        ({ path, two, recordId }) => `${path}${two ? "=2" : ""} ${recordId === first ? 1 : 2}`,
      )
    })
  const change = (text: string, id: string) =>
    inside(place, (sql) => sql.query({ text, values: [place.accountId, id] }))
  expect(await listed()).toEqual(["a 1", "a 2", "b 1", "b 1"])
  await change(`update "Record" set meta = '{"a": 2}' where "accountId" = $1 and id = $2`, first)
  await change(`update "Record" set text = 'y' where "accountId" = $1 and id = $2`, second)
  expect(await listed()).toEqual(["a=2 1", "a 2"])
  await change(`delete from "Record" where "accountId" = $1 and id = $2`, first)
  expect(await listed()).toEqual(["a 2"])
  await change(`delete from "Dataset" where "accountId" = $1 and id = $2`, place.datasetId)
  expect(await listed()).toEqual([])
})
