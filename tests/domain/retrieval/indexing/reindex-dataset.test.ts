import { beforeAll, expect, test, vi } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { sqlTransaction } from "#lib/db/transaction.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { createDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import { ANALYSER } from "#lib/domain/retrieval/analyse.ts"
import { reindexDataset, reindexLagging, removeRecords } from "#lib/domain/retrieval/indexing/indexing.ts"
import { findPassages } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { addWithin } from "../dataset.ts"

beforeAll(useDatabase)
vi.setConfig({ testTimeout: 60_000 })

async function makeDataset(texts: string[], language = "en") {
  const ctx = await makeAccount()
  const { id: datasetId } = await createDataset(ctx, { name: "Shop" })
  const place = { accountId: ctx.account.id, datasetId }
  const ids = await sqlTransaction(ctx, (sql) => addWithin(sql, place, texts, { language }))
  return { ctx, datasetId, place, ids }
}
type Dataset = Awaited<ReturnType<typeof makeDataset>>

/** Lets the index be one of an earlier analyser. */
const age = ({ ctx, datasetId }: Dataset) =>
  sqlTransaction(ctx, (sql) =>
    sql.query({
      text: `update "SearchSegment" set analyser = 0, language = 'en' where "datasetId" = $1`,
      values: [datasetId],
    }),
  )
async function segmentsOf(ctx: Context, datasetId: string) {
  const { rows } = await sqlTransaction(ctx, (sql) =>
    sql.query({
      text: `select analyser, documents - "deadCount" as live from "SearchSegment" where "datasetId" = $1 order by 1, 2`,
      values: [datasetId],
    }),
  )
  return rows as { analyser: number; live: number }[]
}
const find = async ({ ctx, datasetId }: Dataset, query: string) =>
  (await findPassages(ctx, { datasetId, query, limit: 5, language: "en" })).map(({ text, score }) => ({
    text,
    score,
  }))

const TEXTS = [
  "Vouchers are valid for three years.",
  "Deliveries arrive within two days.",
  "The terrace opens at nine.",
]

test("what an earlier analyser made serves, and is found by today's words once it is made again", async () => {
  // An analyser that stems nothing.
  const dataset = await makeDataset(TEXTS, "other")
  await age(dataset)
  expect((await find(dataset, "vouchers"))[0]?.text).toBeUndefined()
  expect((await find(dataset, "terrace"))[0]?.text).toBe(TEXTS[2])
  await reindexDataset(dataset.ctx, { datasetId: dataset.datasetId })
  expect((await find(dataset, "voucher"))[0]?.text).toBe(TEXTS[0])
  expect((await find(dataset, "terraces"))[0]?.text).toBe(TEXTS[2])
  expect(await segmentsOf(dataset.ctx, dataset.datasetId)).toEqual([{ analyser: ANALYSER, live: 3 }])
})

test("the same words make the same index again, in several parts, without what was removed", async () => {
  const texts = Array.from(
    { length: 4100 },
    (_, n) => `Shelf ${n} holds coffee number ${n % 7} of house ${n % 13}.`,
  )
  const dataset = await makeDataset(texts)
  const [first = "", second = ""] = dataset.ids
  await sqlTransaction(dataset.ctx, (sql) =>
    removeRecords(sql, { ...dataset.place, recordIds: [first, second] }),
  )
  const queries = ["coffee number 3 of house 5", "shelf 1234", "house"]
  const before = await Promise.all(queries.map((query) => find(dataset, query)))
  await age(dataset)
  await reindexDataset(dataset.ctx, { datasetId: dataset.datasetId })
  expect(await Promise.all(queries.map((query) => find(dataset, query)))).toEqual(before)
  const segments = await segmentsOf(dataset.ctx, dataset.datasetId)
  expect(segments.every(({ analyser }) => analyser === ANALYSER)).toBe(true)
  expect(segments.reduce((sum, { live }) => sum + live, 0)).toBe(4098)
  await reindexDataset(dataset.ctx, { datasetId: dataset.datasetId })
  expect(await segmentsOf(dataset.ctx, dataset.datasetId)).toEqual(segments)
})

test("what is added meanwhile does not join an index of an earlier analyser", async () => {
  const dataset = await makeDataset(TEXTS)
  await age(dataset)
  await sqlTransaction(dataset.ctx, (sql) => addWithin(sql, dataset.place, ["Parking is free."]))
  expect(await segmentsOf(dataset.ctx, dataset.datasetId)).toEqual([
    { analyser: 0, live: 3 },
    { analyser: ANALYSER, live: 1 },
  ])
  expect((await find(dataset, "parking"))[0]?.text).toBe("Parking is free.")
})

test("a worker makes it again, and another account cannot", async () => {
  const dataset = await makeDataset(TEXTS)
  await age(dataset)
  await reindexDataset(await makeAccount(), { datasetId: dataset.datasetId })
  expect(await segmentsOf(dataset.ctx, dataset.datasetId)).toEqual([{ analyser: 0, live: 3 }])
  expect(await reindexLagging()).toBeGreaterThanOrEqual(1)
  const worker = await startWorker()
  try {
    await vi.waitFor(
      async () =>
        expect(await segmentsOf(dataset.ctx, dataset.datasetId)).toEqual([{ analyser: ANALYSER, live: 3 }]),
      30_000,
    )
  } finally {
    await worker.stop()
  }
})
