import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot, deleteBot, getBot } from "#lib/domain/bots/bots.ts"
import {
  createDataset,
  deleteDataset,
  getDataset,
  purgeDatasets,
} from "#lib/domain/knowledge/datasets/datasets.ts"
import {
  createRecord,
  deleteRecord,
  listRecords,
  updateRecord,
} from "#lib/domain/knowledge/records/records.ts"
import {
  createSource,
  getSource,
  ingestSource,
  purgeSources,
  retrySource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const used = async (ctx: Context) => (await getUsage(ctx, {})).used
const rows = (ctx: Context) =>
  transaction(ctx, async ({ db }) => ({
    datasets: await db.dataset.count(),
    sources: await db.source.count(),
    records: await db.record.count(),
    blocks: await db.searchBlock.count(),
  }))

test("a deleted dataset leaves nothing behind, and its records make room", async () => {
  const ctx = await makeAccount({ records: 10_000 })
  const { id } = await createDataset(ctx, { name: "Large" })
  await createSource(ctx, { datasetId: id, type: "text", name: "Notes", content: "Some words of a source." })
  await transaction(ctx, async ({ db }) => {
    const many = Array.from({ length: 2100 }, (_, n) => ({ datasetId: id, text: `Record ${n}` }))
    await db.record.createMany({ data: many })
    await db.counter.updateMany({ where: { metric: "records" }, data: { used: 2101 } })
  })
  await deleteDataset(ctx, { id })
  expect(await used(ctx)).toMatchObject({ datasets: 0, records: 2101 })
  await purgeSources(ctx)
  await purgeDatasets(ctx)
  expect(await rows(ctx)).toEqual({ datasets: 0, sources: 0, records: 0, blocks: 0 })
  expect(await used(ctx)).toMatchObject({ datasets: 0, records: 0 })
})

test("a bot's own dataset is not counted, and a standing one outlives its bots", async () => {
  const ctx = await makeAccount({ datasets: 1 })
  const own = await createBot(ctx, { name: "Tenant", ownDataset: true })
  const standing = await createDataset(ctx, {})
  const bot = await createBot(ctx, { datasetId: standing.id })
  await deleteBot(ctx, { id: bot.id })
  expect((await getDataset(ctx, { id: standing.id })).id).toBe(standing.id)
  expect((await used(ctx)).datasets).toBe(1)
  await deleteDataset(ctx, { id: own.datasetId ?? "" })
  expect((await getBot(ctx, { id: own.id })).datasetId).toBeNull()
  expect((await used(ctx)).datasets).toBe(1)
  // The next source gives the bot a new one.
  const source = await createSource(ctx, { botId: own.id, type: "text", name: "N", content: "Words." })
  expect((await getBot(ctx, { id: own.id })).datasetId).toBe(source.datasetId)
  expect(source.datasetId).not.toBe(own.datasetId)
})

test("two who delete one dataset at once: one of them is told that it is gone", async () => {
  const ctx = await makeAccount()
  const { id } = await createDataset(ctx, {})
  await createDataset(ctx, {})
  const ends = await Promise.allSettled([deleteDataset(ctx, { id }), deleteDataset(ctx, { id })])
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect((await used(ctx)).datasets).toBe(1)
})

test("records of a source can be changed and deleted, and its counts stay true", async () => {
  const ctx = await makeAccount()
  const { id: datasetId } = await createDataset(ctx, {})
  const content = "# One\n\nThe first part.\n\n# Two\n\nThe second part."
  const source = await createSource(ctx, { datasetId, type: "text", name: "Parts", content })
  const records = await listRecords(ctx, { datasetId, order: "asc" })
  expect(records.map(({ text, source }) => [text, source])).toEqual([
    ["The first part.", "Parts"],
    ["The second part.", "Parts"],
  ])
  const [first, second] = records.map(({ id }) => id)
  await updateRecord(ctx, { datasetId, id: first ?? "", settings: { text: "Something else." } })
  await deleteRecord(ctx, { datasetId, id: second ?? "" })
  const details = await getSource(ctx, { id: source.id })
  expect(details.source.recordCount).toBe(1)
  expect(details.records).toMatchObject([{ text: "Something else.", start: null, end: null, heading: "One" }])
  expect((await used(ctx)).records).toBe(1)
  await createRecord(ctx, { datasetId, text: "On its own." })
  expect((await used(ctx)).records).toBe(2)
  // Read again, the source has its own words back, once.
  await transaction(ctx, ({ db }) => db.source.updateMany({ data: { status: "failed" } }))
  await retrySource(ctx, { id: source.id })
  await ingestSource(ctx, { sourceId: source.id })
  const again = await listRecords(ctx, { datasetId, order: "asc" })
  expect(again.map(({ text }) => text).sort()).toEqual(["On its own.", "The first part.", "The second part."])
  expect((await used(ctx)).records).toBe(3)
})
