import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createConversation, deleteConversation } from "#lib/domain/conversations/conversations.ts"
import {
  addAttachment,
  createFile,
  deleteFile,
  getFile,
  listAttachments,
  listFiles,
  uploadFile,
} from "#lib/domain/files/files.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { createDataset, searchDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import {
  attachFile,
  deleteSource,
  detachFile,
  ingestSource,
  listDatasetFiles,
  uploadSource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { data } = await useDatabase()
let worker: { stop(): Promise<void> }
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker.stop())

const used = async (ctx: Context) => (await getUsage(ctx, {})).used
const isOnDisk = async (storageKey: string | null | undefined) =>
  storageKey
    ? (await readdir(join(data, "files"), { recursive: true })).some((path) => path.endsWith(storageKey))
    : false
const row = (ctx: Context, id: string) =>
  transaction(ctx, ({ db }) => db.file.findFirst({ where: { id }, select: { storageKey: true } }))
const filled = async (ctx: Context, text: string) => {
  const { id } = await createFile(ctx, { name: "notes.txt" })
  return uploadFile(ctx, { id, content: Buffer.from(text) })
}
const eventually = (look: () => Promise<unknown>, what: unknown) =>
  expect.poll(look, { timeout: 20_000 }).toEqual(what)
const isReady = (ctx: Context, datasetId: string) =>
  eventually(async () => (await listDatasetFiles(ctx, { datasetId })).map(({ status }) => status), ["ready"])
const texts = async (ctx: Context, id: string, search: string) =>
  (await searchDataset(ctx, { id, search })).passages.map(({ text }) => text)

describe("a deleted file", () => {
  test("takes along what every dataset had from it, its bytes too, and is counted back", async () => {
    const ctx = await makeAccount()
    const datasets = [await createDataset(ctx, {}), await createDataset(ctx, {})]
    const { id } = await filled(ctx, "The elm is tall.")
    const stored = await row(ctx, id)
    for (const dataset of datasets) {
      await attachFile(ctx, { datasetId: dataset.id, fileId: id })
      await isReady(ctx, dataset.id)
    }
    expect(await used(ctx)).toMatchObject({ files: 1, records: 2 })
    await deleteFile(ctx, { id })
    for (const dataset of datasets) expect(await texts(ctx, dataset.id, "elm")).toEqual([])
    await eventually(() => row(ctx, id), null)
    await eventually(() => isOnDisk(stored?.storageKey), false)
    expect(await used(ctx)).toMatchObject({ files: 0, records: 0, datasets: 2 })
  }, 60_000)

  test("that came with a source goes with it, once counted", async () => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { ownDataset: true })
    await uploadSource(ctx, { botId: bot.id, fileName: "a.txt", bytes: Buffer.from("Alder words.") })
    const [file] = await listFiles(ctx, {})
    await isReady(ctx, bot.datasetId ?? "")
    await deleteFile(ctx, { id: file?.id ?? "" })
    await eventually(() => row(ctx, file?.id ?? ""), null)
    expect(await used(ctx)).toMatchObject({ files: 0, records: 0 })
  }, 60_000)
})

test("a file that came with a source and is attached elsewhere outlives the source", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { ownDataset: true })
  const bytes = Buffer.from("Hazel words.")
  const source = await uploadSource(ctx, { botId: bot.id, fileName: "a.txt", bytes })
  const { id: datasetId } = await createDataset(ctx, {})
  const fileId = source.file?.id ?? ""
  await attachFile(ctx, { datasetId, fileId })
  await isReady(ctx, datasetId)
  await deleteSource(ctx, { id: source.id })
  expect(await getFile(ctx, { id: fileId })).toMatchObject({ size: 12 })
  expect(await texts(ctx, datasetId, "hazel")).toEqual(["Hazel words."])
  expect((await used(ctx)).files).toBe(1)
  await detachFile(ctx, { datasetId, fileId, deleteRecords: true })
  expect(await used(ctx)).toMatchObject({ files: 1, records: 0 })
}, 60_000)

test("new content takes the place of the old, on disk and in every dataset", async () => {
  const ctx = await makeAccount()
  const { id: datasetId } = await createDataset(ctx, {})
  const { id } = await filled(ctx, "First words.")
  const first = await row(ctx, id)
  await attachFile(ctx, { datasetId, fileId: id })
  await isReady(ctx, datasetId)
  await uploadFile(ctx, { id, content: Buffer.from("Second thoughts.") })
  await eventually(() => texts(ctx, datasetId, "thoughts"), ["Second thoughts."])
  expect(await texts(ctx, datasetId, "first")).toEqual([])
  await eventually(() => isOnDisk(first?.storageKey), false)
  expect((await used(ctx)).records).toBe(1)
}, 60_000)

test("content that changes while it is read is what answers in the end", async () => {
  const ctx = await makeAccount()
  const { id: datasetId } = await createDataset(ctx, {})
  const { id } = await filled(ctx, "Number zero.")
  await attachFile(ctx, { datasetId, fileId: id })
  const source = await transaction(ctx, ({ db }) => db.source.findFirstOrThrow({ where: { fileId: id } }))
  for (let round = 1; round <= 6; round++)
    await Promise.all([
      ingestSource(ctx, { sourceId: source.id }).catch(() => {}),
      uploadFile(ctx, { id, content: Buffer.from(`Number round${round}.`) }),
    ])
  await eventually(() => texts(ctx, datasetId, "number"), ["Number round6."])
  expect((await used(ctx)).records).toBe(1)
}, 60_000)

test("a refused upload leaves nothing on disk", async () => {
  const ctx = await makeAccount({ maxFileSize: 10 })
  const { id } = await createFile(ctx, {})
  const count = async () => {
    const entries = await readdir(join(data, "files"), { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).length
  }
  const before = await count()
  const uploads = [
    { content: Buffer.from("more than ten bytes") },
    { content: Buffer.from("four"), size: 5 },
    { content: Buffer.from("sixsix"), size: 5 },
    { content: Buffer.from("") },
  ]
  for (const upload of uploads) await expect(uploadFile(ctx, { id, ...upload })).rejects.toThrow()
  expect(await count()).toBeLessThanOrEqual(before)
  expect(await row(ctx, id)).toEqual({ storageKey: null })
})

test("the attachments of a conversation are its own, and go with it", async () => {
  const ctx = await makeAccount()
  const { id: conversationId } = await createConversation(ctx, {})
  const { id } = await addAttachment(ctx, { conversationId, content: "data:text/plain,seen", name: "a.txt" })
  const stored = await row(ctx, id)
  expect(await listAttachments(ctx, { conversationId })).toMatchObject([{ id, name: "a.txt", size: 4 }])
  expect(await listFiles(ctx, {})).toEqual([])
  expect((await used(ctx)).files).toBe(1)
  await deleteConversation(ctx, { id: conversationId })
  await expect(listAttachments(ctx, { conversationId })).rejects.toMatchObject({ code: "not_found" })
  await eventually(() => row(ctx, id), null)
  await eventually(() => isOnDisk(stored?.storageKey), false)
  expect((await used(ctx)).files).toBe(0)
}, 60_000)
