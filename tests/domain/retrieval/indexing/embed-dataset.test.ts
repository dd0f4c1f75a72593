import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { deleteSource } from "#lib/domain/knowledge/sources/sources.ts"
import {
  embedDataset,
  embedLagging,
  indexRecords,
  removeRecords,
} from "#lib/domain/retrieval/indexing/indexing.ts"
import { findPassages } from "#lib/domain/retrieval/retrieval.ts"
import { nameModel, setsOf, vectorsOf, withEmbeddings } from "../with-embeddings.ts"

vi.setConfig({ testTimeout: 30_000 })
const { server, withBot } = await withEmbeddings()
beforeEach(() => {
  nameModel("openai/small")
  server.behave({})
})
afterEach(() => server.behave({}))

type Bot = Awaited<ReturnType<typeof withBot>>
const find = async ({ ctx, datasetId }: Bot, query: string) =>
  (await findPassages(ctx, { datasetId, query, limit: 3 })).map(({ text }) => text)

const DOCTOR = "A scientist visits the camp every Tuesday."
const TEXT = `# Health\n\n${DOCTOR}\n\n# Food\n\nThe kitchen serves breakfast until ten.\n\n# Sport\n\nTennis courts are lit at night.`

test("a text is found by its words at once, and by its meaning once it is embedded", async () => {
  const bot = await withBot()
  await bot.tell(TEXT)
  expect(await find(bot, "scientist camp")).toEqual([DOCTOR])
  expect(await find(bot, "boffin")).toEqual([])
  expect(await setsOf(bot.ctx)).toEqual([])
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  expect((await find(bot, "boffin"))[0]).toBe(DOCTOR)
  expect(await setsOf(bot.ctx)).toMatchObject([
    { model: "openai/small", dimensions: 256, embedded: 3, total: 3, isBehind: false, error: null },
  ])
  expect(server.state.texts).toContain(`Health\n\n${DOCTOR}`)
})

test("a worker follows what is added, without being told", async () => {
  const bot = await withBot()
  const worker = await startWorker()
  try {
    await bot.tell(TEXT)
    await vi.waitFor(async () => expect((await find(bot, "boffin"))[0]).toBe(DOCTOR), 15_000)
    await bot.tell("The gondola club meets in June.", "Club")
    await vi.waitFor(async () => expect((await find(bot, "barge"))[0]).toMatch(/gondola/), 15_000)
  } finally {
    await worker.stop()
  }
})

test("another account finds nothing in a dataset that it names, and makes no vectors of it", async () => {
  const [ours, theirs] = [await withBot(), await withBot()]
  await theirs.tell(TEXT)
  await embedDataset(theirs.ctx, { datasetId: theirs.datasetId })
  await embedDataset(ours.ctx, { datasetId: theirs.datasetId })
  expect(await find({ ...ours, datasetId: theirs.datasetId }, "boffin")).toEqual([])
  expect(await vectorsOf(ours.ctx)).toBe(0)
  expect(await vectorsOf(theirs.ctx)).toBe(3)
})

test("the old model's vectors serve until the new one's are complete, then go", async () => {
  const bot = await withBot()
  await bot.tell(TEXT)
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  nameModel("openai/large")
  expect(await embedLagging()).toBeGreaterThanOrEqual(1)
  server.behave({ faults: [401] })
  await expect(embedDataset(bot.ctx, { datasetId: bot.datasetId })).rejects.toThrow()
  expect(await setsOf(bot.ctx)).toMatchObject([
    { model: "openai/small", error: null },
    { model: "openai/large", servesSince: null, error: expect.stringMatching(/could not be asked/) },
  ])
  server.state.models.clear()
  expect((await find(bot, "boffin"))[0]).toBe(DOCTOR)
  expect([...server.state.models]).toEqual(["small"])
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  expect(await setsOf(bot.ctx)).toMatchObject([{ model: "openai/large", dimensions: 512, error: null }])
  expect(await vectorsOf(bot.ctx)).toBe(3)
  server.state.models.clear()
  expect((await find(bot, "boffin"))[0]).toBe(DOCTOR)
  expect([...server.state.models]).toEqual(["large"])
})

test("faults that pass are waited out, and a text that the model refuses stops no other", async () => {
  const bot = await withBot()
  await bot.tell(`${TEXT}\n\n# Secret\n\nThe word is xyzzy and nobody knows.`)
  server.behave({ faults: [503, 429], refuses: /xyzzy/ })
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  expect(await setsOf(bot.ctx)).toMatchObject([{ embedded: 4, total: 4, isBehind: false }])
  expect((await find(bot, "boffin"))[0]).toBe(DOCTOR)
  expect((await find(bot, "xyzzy"))[0]).toMatch(/xyzzy/)
})

test("what is deleted takes its vectors along, what is changed gets new ones", async () => {
  const bot = await withBot()
  const { ctx, datasetId } = bot
  const source = await bot.tell(TEXT)
  await bot.tell("The gondola club meets in June.", "Club")
  await embedDataset(ctx, { datasetId })
  expect(await vectorsOf(ctx)).toBe(4)
  await deleteSource(ctx, { id: source.id })
  expect(await vectorsOf(ctx)).toBe(1)
  expect(await find(bot, "boffin")).not.toContain(DOCTOR)
  const record = await transaction(ctx, ({ db }) => db.record.findFirstOrThrow({ where: { datasetId } }))
  const text = "We saunter along the river on Sundays."
  await transaction(ctx, ({ db }) => db.record.updateMany({ where: { id: record.id }, data: { text } }))
  const place = { accountId: ctx.account.id, datasetId }
  await sqlTransaction(ctx, async (sql) => {
    await removeRecords(sql, { ...place, recordIds: [record.id] })
    await indexRecords(sql, { ...place, records: [{ id: record.id, text }], language: "en" })
  })
  expect(await setsOf(ctx)).toMatchObject([{ isBehind: true }])
  await embedDataset(ctx, { datasetId })
  expect(await find(bot, "Where can I walk?")).toEqual([text])
  expect(await vectorsOf(ctx)).toBe(1)
})

test("a server that gives vectors of another length under the same name begins a new set", async () => {
  const bot = await withBot()
  await bot.tell(TEXT)
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  await transaction(bot.ctx, ({ db }) => db.vectorSet.updateMany({ data: { dimensions: 128 } }))
  await bot.tell("The gondola club meets in June.", "Club")
  await expect(embedDataset(bot.ctx, { datasetId: bot.datasetId })).rejects.toThrow(/another length/)
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  expect(await setsOf(bot.ctx)).toMatchObject([{ dimensions: 256, embedded: 4 }])
})

test("without an embedding model nothing is embedded, and vectors that are there are known to be behind", async () => {
  const bot = await withBot()
  await bot.tell(TEXT)
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  nameModel(undefined)
  const { requests } = server.state
  await bot.tell("The gondola club meets in June.", "Club")
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  expect(await find(bot, "boffin")).toEqual([])
  expect(server.state.requests).toBe(requests)
  expect(await setsOf(bot.ctx)).toMatchObject([{ isBehind: true, embedded: 3 }])
  expect(await embedLagging()).toBe(0)
})
