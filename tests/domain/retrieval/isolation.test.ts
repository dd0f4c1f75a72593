import { afterAll, expect, test } from "vitest"
import { loadBlocks } from "#lib/domain/retrieval/load-blocks.ts"
import { readPassages } from "#lib/domain/retrieval/read-passages.ts"
import { search } from "#lib/domain/retrieval/retrieval.ts"
import { analyze, useDatabase } from "#tests/setup/database.ts"
import { connectAsApp } from "./dataset.ts"

const { url } = await useDatabase()
const { client, inside, makeDataset, add } = await connectAsApp()
afterAll(() => client.end())

test("the same text in two accounts: 200 questions find each account's own record only", async () => {
  const [ours, theirs] = [await makeDataset(), await makeDataset()]
  const texts = Array.from({ length: 40 }, (_, i) => `Item ${i} is made of oak and costs ${i * 3} euros.`)
  const mine = new Set(await add(ours, texts))
  const others = new Set(await add(theirs, texts))
  for (let i = 0; i < 100; i++) {
    for (const [place, ids] of [
      [ours, mine],
      [theirs, others],
    ] as const) {
      const found = await inside(place, (sql) =>
        search(sql, { ...place, query: `oak item ${i % 40}`, limit: 10 }),
      )
      expect(found.length).toBeGreaterThan(0)
      expect(found.every(({ recordId }) => ids.has(recordId))).toBe(true)
    }
  }
})

test("an account that names another's dataset, or the other account, finds nothing", async () => {
  const [ours, theirs] = [await makeDataset(), await makeDataset()]
  await add(theirs, ["The vault code is 4711."])
  const input = { query: "vault code", limit: 5 }
  expect(await inside(theirs, (sql) => search(sql, { ...theirs, ...input }))).toHaveLength(1)
  expect(
    await inside(ours, (sql) => search(sql, { ...ours, datasetId: theirs.datasetId, ...input })),
  ).toEqual([])
  expect(await inside(ours, (sql) => search(sql, { ...theirs, ...input }))).toEqual([])
})

test("blocks and records are read by probes of their primary keys, below row-level security", async () => {
  const place = await makeDataset()
  const texts = Array.from(
    { length: 3000 },
    (_, i) => `Passage ${i} about ${(i * 7919) % 997} and ${(i * 31) % 463}.`,
  )
  const [recordId = ""] = await add(place, texts)
  // What the planner knows of a new table depends on when the server last looked.
  await analyze(url)
  const plans: string[] = []
  await inside(place, async (sql) => {
    await sql.query({ text: "set local plan_cache_mode = force_generic_plan", values: [] })
    const explaining = {
      async query(statement: { text: string; values: unknown[] }) {
        const { rows } = await sql.query({ text: `explain ${statement.text}`, values: statement.values })
        plans.push((rows as { "QUERY PLAN": string }[]).map((row) => row["QUERY PLAN"]).join("\n"))
        return { rows: [] }
      },
    }
    const wanted = [1, 2, 3].map((key) => ({ segmentId: place.datasetId, kind: 0, key }))
    await loadBlocks(explaining, place, wanted)
    await readPassages(explaining, { ...place, query: "", limit: 1 }, [{ recordId, score: 1 }])
  })
  const [blocks, records] = plans
  expect(blocks).toMatch(/Index Scan using "SearchBlock_pkey"/)
  expect(blocks).toMatch(/Index Cond: .*accountId.*datasetId.*segmentId.*kind.*key/)
  expect(blocks).not.toMatch(/Seq Scan on "SearchBlock"/)
  expect(records).toMatch(
    /Index Scan using "Record_pkey" on "Record"\s.*\n\s*Index Cond: .*accountId.*id = wanted/,
  )
})
