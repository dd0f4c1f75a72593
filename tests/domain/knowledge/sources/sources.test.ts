import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import {
  createSource,
  deleteSource,
  getSource,
  ingestSource,
  listSources,
  purgeSources,
  retrySource,
  uploadSource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { search } from "#lib/domain/retrieval/retrieval.ts"
import { makePdf } from "#tests/domain/knowledge/extraction/make-pdf.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

const { data } = await useDatabase()

const withBot = async (limits = {}) => {
  const ctx = await makeAccount(limits)
  return { ctx, bot: await createBot(ctx, { name: "Bot", ownDataset: true }) }
}
const find = (ctx: Context, datasetId: string, query: string) =>
  sqlTransaction(ctx, (sql) => search(sql, { accountId: ctx.account.id, datasetId, query, limit: 5 }))
const texts = async (ctx: Context, datasetId: string, query: string) =>
  (await find(ctx, datasetId, query)).map(({ text }) => text)
const bytes = (text: string) => new TextEncoder().encode(text)
const storedFiles = async () =>
  (await readdir(join(data, "files"), { recursive: true, withFileTypes: true }).catch(() => [])).filter(
    (entry) => entry.isFile(),
  ).length
const records = (ctx: Context) => transaction(ctx, ({ db }) => db.record.count())

describe("a pasted text", () => {
  test("answers the next question", async () => {
    const { ctx, bot } = await withBot()
    const content = "# Returns\n\nYou may return shoes within 45 days.\n\n# Hours\n\nWe open at nine."
    const source = await createSource(ctx, { botId: bot.id, type: "text", name: "Policy", content })
    expect(source).toMatchObject({
      status: "ready",
      version: 1,
      recordCount: 2,
      pageCount: 1,
      bot: { id: bot.id },
    })
    expect(source.preview).toMatch(/^# Returns You may/)
    const [first] = await find(ctx, source.datasetId, "How long can I return shoes?")
    expect(first).toMatchObject({
      text: "You may return shoes within 45 days.",
      heading: "Returns",
      sourceName: "Policy",
    })
    const details = await getSource(ctx, { id: source.id })
    expect(details.content).toBe(content)
    for (const { start, end, text } of details.records) expect(content.slice(start ?? 0, end ?? 0)).toBe(text)
    expect(details.pages).toEqual([
      { position: 0, url: null, title: "Returns", outcome: "indexed", reason: null, unread: [] },
    ])
  })

  test("keeps question-answer pairs apart", async () => {
    const { ctx, bot } = await withBot()
    const pairs = [
      { question: "Do you ship to Norway?", answer: "Yes, in four days.\n\nTaxes are yours." },
      { question: "Is there parking?", answer: "Behind the house." },
    ]
    const source = await createSource(ctx, { botId: bot.id, type: "qa", name: "FAQ", pairs })
    expect((await getSource(ctx, { id: source.id })).records.map(({ text }) => text)).toEqual([
      "Q: Do you ship to Norway?\nA: Yes, in four days.\n\nTaxes are yours.",
      "Q: Is there parking?\nA: Behind the house.",
    ])
  })

  test("that is long waits for a job and keeps its words meanwhile", async () => {
    const { ctx, bot } = await withBot()
    const content = `${"The harbour has many boats and every one of them is blue. ".repeat(2500)}The lighthouse keeper is called Ingrid.`
    const source = await createSource(ctx, { botId: bot.id, type: "text", name: "Long", content })
    expect(source).toMatchObject({ status: "queued", version: null })
    expect((await getSource(ctx, { id: source.id })).content).toBe(content)
    await ingestSource(ctx, { sourceId: source.id })
    const details = await getSource(ctx, { id: source.id })
    expect(details.source).toMatchObject({ status: "ready", version: 1 })
    expect(details.content).toBe(content)
    expect((await texts(ctx, source.datasetId, "Who is the lighthouse keeper?"))[0]).toContain("Ingrid")
  })

  test("is refused when blank, strange or without a place", async () => {
    const { ctx, bot } = await withBot()
    const text = { type: "text" as const, name: "x", content: "y" }
    await expect(createSource(ctx, { ...text, botId: bot.id, content: " \n" })).rejects.toMatchObject({
      code: "invalid_input",
    })
    await expect(createSource(ctx, { ...text, botId: bot.id, content: "a\0b" })).rejects.toMatchObject({
      code: "invalid_input",
    })
    await expect(createSource(ctx, text)).rejects.toMatchObject({ code: "invalid_input" })
    await expect(createSource(ctx, { ...text, botId: "nope" })).rejects.toMatchObject({ code: "not_found" })
    await expect(createSource(ctx, { ...text, datasetId: bot.id })).rejects.toMatchObject({
      code: "not_found",
    })
    expect((await listSources(ctx, {})).total).toBe(0)
  })

  test("gives a bot without a dataset its own, once", async () => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Bare" })
    const make = (name: string) => createSource(ctx, { botId: bot.id, type: "text", name, content: "words" })
    const made = await Promise.all([make("a"), make("b"), make("c")])
    expect(new Set(made.map(({ datasetId }) => datasetId)).size).toBe(1)
    expect((await listSources(ctx, { botId: bot.id })).total).toBe(3)
  })
})

describe("a file", () => {
  test("is answered at once and read by the job", async () => {
    const { ctx, bot } = await withBot()
    const pdf = await makePdf([
      [{ text: "Warranty", size: 20 }, { text: "The warranty lasts seven years." }],
      [{ text: "Repairs take two weeks." }],
    ])
    const source = await uploadSource(ctx, {
      botId: bot.id,
      fileName: "C:\\docs\\warranty\u202e.pdf",
      bytes: pdf,
    })
    expect(source).toMatchObject({
      status: "queued",
      name: "warranty.pdf",
      byteSize: pdf.length,
      file: { type: "application/pdf" },
    })
    await ingestSource(ctx, { sourceId: source.id })
    const [first] = await find(ctx, source.datasetId, "How long is the warranty?")
    expect(first).toMatchObject({
      text: "The warranty lasts seven years.",
      heading: "Warranty",
      pageNumber: 1,
      version: 1,
    })
    expect(await find(ctx, source.datasetId, "repairs")).toMatchObject([{ pageNumber: 2 }])
    expect((await getUsage(ctx, {})).used).toMatchObject({ files: 1, records: 2 })
  })

  test("that is damaged fails with a reason, and can be tried again", async () => {
    const { ctx, bot } = await withBot()
    const source = await uploadSource(ctx, {
      botId: bot.id,
      fileName: "a.pdf",
      bytes: bytes("%PDF-1.7 nonsense"),
    })
    await ingestSource(ctx, { sourceId: source.id })
    const failed = (await getSource(ctx, { id: source.id })).source
    expect(failed).toMatchObject({ status: "failed", attempts: 1, version: null })
    expect(failed.error).toContain("damaged")
    expect(await retrySource(ctx, { id: source.id })).toMatchObject({ status: "queued", error: null })
    await ingestSource(ctx, { sourceId: source.id })
    expect((await getSource(ctx, { id: source.id })).source).toMatchObject({ status: "failed", attempts: 2 })
  })

  test.each([
    ["empty", bytes(""), "unprocessable"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "unsupported_type"],
    ["too large", new Uint8Array(10 * 2 ** 20 + 1).fill(65), "too_large"],
  ])("that is %s is refused and leaves nothing", async (_, content, code) => {
    const { ctx, bot } = await withBot()
    const before = await storedFiles()
    await expect(
      uploadSource(ctx, { botId: bot.id, fileName: "a.txt", bytes: content }),
    ).rejects.toMatchObject({ code })
    expect((await listSources(ctx, {})).total).toBe(0)
    expect(await storedFiles()).toBe(before)
  })

  test("keeps to the plan's size, number of files and number of records", async () => {
    const { ctx, bot } = await withBot({ maxFileSize: 100, files: 1, records: 1 })
    const upload = (content: string) =>
      uploadSource(ctx, { botId: bot.id, fileName: "a.txt", bytes: bytes(content) })
    await expect(upload("x".repeat(101))).rejects.toMatchObject({ code: "too_large" })
    const source = await upload("Q: a?\nA: b\n\nQ: c?\nA: d")
    const before = await storedFiles()
    await expect(upload("more")).rejects.toMatchObject({ code: "limit_reached" })
    expect(await storedFiles()).toBe(before)
    await ingestSource(ctx, { sourceId: source.id })
    expect((await getSource(ctx, { id: source.id })).source).toMatchObject({
      status: "failed",
      error: "The limit of records is reached",
    })
    expect(await records(ctx)).toBe(0)
  })
})

describe("deleting", () => {
  test("takes the words out of the answers, gives back what was counted and removes the file", async () => {
    const { ctx, bot } = await withBot()
    const keep = await createSource(ctx, {
      botId: bot.id,
      type: "text",
      name: "Keep",
      content: "Kept words about boats.",
    })
    const source = await uploadSource(ctx, {
      botId: bot.id,
      fileName: "a.txt",
      bytes: bytes("Other words about boats."),
    })
    await ingestSource(ctx, { sourceId: source.id })
    expect(await texts(ctx, keep.datasetId, "boats")).toHaveLength(2)
    expect(await deleteSource(ctx, { id: source.id })).toMatchObject({ name: "a.txt" })
    expect(await texts(ctx, keep.datasetId, "boats")).toEqual(["Kept words about boats."])
    expect((await getUsage(ctx, {})).used).toMatchObject({ files: 0, records: 1 })
    await expect(getSource(ctx, { id: source.id })).rejects.toMatchObject({ code: "not_found" })
    await expect(deleteSource(ctx, { id: source.id })).rejects.toMatchObject({ code: "not_found" })
  })

  test("while a job reads ends the job without effect", async () => {
    const { ctx, bot } = await withBot()
    const source = await uploadSource(ctx, { botId: bot.id, fileName: "a.txt", bytes: bytes("Some words.") })
    await Promise.all([ingestSource(ctx, { sourceId: source.id }), deleteSource(ctx, { id: source.id })])
    await ingestSource(ctx, { sourceId: source.id })
    expect(await records(ctx)).toBe(0)
    expect((await getUsage(ctx, {})).used).toMatchObject({ files: 0, records: 0 })
  })

  test("a bot's sources with the bot", async () => {
    const { ctx, bot } = await withBot()
    await createSource(ctx, { botId: bot.id, type: "text", name: "a", content: "words" })
    await deleteBot(ctx, { id: bot.id })
    expect((await listSources(ctx, {})).total).toBe(0)
    await purgeSources(ctx)
    expect(await records(ctx)).toBe(0)
    expect((await getUsage(ctx, {})).used).toMatchObject({ records: 0 })
  })
})

describe("reading again", () => {
  test("by many runs at once leaves one version and no passage twice", async () => {
    const { ctx, bot } = await withBot()
    const source = await uploadSource(ctx, {
      botId: bot.id,
      fileName: "a.md",
      bytes: bytes("# One\n\nFirst.\n\n# Two\n\nSecond."),
    })
    await Promise.all(Array.from({ length: 5 }, () => ingestSource(ctx, { sourceId: source.id })))
    const { source: after, records: found } = await getSource(ctx, { id: source.id })
    expect(after).toMatchObject({ status: "ready", version: 1, recordCount: 2 })
    expect(found).toHaveLength(2)
    expect(await records(ctx)).toBe(2)
    expect(await texts(ctx, source.datasetId, "second")).toEqual(["Second."])
    expect((await getUsage(ctx, {})).used.records).toBe(2)
  })

  test("ends in failure when every run is cut off", async () => {
    const { ctx, bot } = await withBot()
    const source = await uploadSource(ctx, { botId: bot.id, fileName: "a.txt", bytes: bytes("Some words.") })
    await ingestSource(ctx, { sourceId: source.id, attempt: 6 })
    expect((await getSource(ctx, { id: source.id })).source).toMatchObject({ status: "failed" })
  })
})

test("another account sees, changes and finds nothing", async () => {
  const { ctx, bot } = await withBot()
  const other = await makeSibling(ctx.account.parentId ?? "")
  const own = await createBot(other, { name: "Other", ownDataset: true })
  const source = await createSource(ctx, { botId: bot.id, type: "text", name: "a", content: "secret words" })
  const text = { type: "text" as const, name: "x", content: "y" }
  const missing = { code: "not_found" }
  await expect(getSource(other, { id: source.id })).rejects.toMatchObject(missing)
  await expect(deleteSource(other, { id: source.id })).rejects.toMatchObject(missing)
  await expect(retrySource(other, { id: source.id })).rejects.toMatchObject(missing)
  await expect(createSource(other, { ...text, botId: bot.id })).rejects.toMatchObject(missing)
  await expect(createSource(other, { ...text, datasetId: source.datasetId })).rejects.toMatchObject(missing)
  await expect(
    uploadSource(other, { botId: bot.id, fileName: "a", bytes: bytes("x") }),
  ).rejects.toMatchObject(missing)
  await ingestSource(other, { sourceId: source.id })
  expect(await listSources(other, { botId: bot.id })).toEqual({ sources: [], total: 0 })
  expect(await listSources(other, { botId: "no id" })).toEqual({ sources: [], total: 0 })
  expect(await find(other, own.datasetId ?? "", "secret words")).toEqual([])
  expect(await find(other, source.datasetId, "secret words")).toEqual([])
  expect((await getSource(ctx, { id: source.id })).source).toMatchObject({ status: "ready", attempts: 1 })
})

test("lists page by page, newest first, and by filter", async () => {
  const { ctx, bot } = await withBot()
  for (const name of ["a", "b", "c"])
    await createSource(ctx, { botId: bot.id, type: "text", name, content: name })
  await createSource(ctx, { botId: bot.id, type: "qa", name: "d", pairs: [{ question: "q", answer: "a" }] })
  const { sources, total } = await listSources(ctx, { page: 2, perPage: 3 })
  expect([sources.map(({ name }) => name), total]).toEqual([["a"], 4])
  expect((await listSources(ctx, { type: "qa", status: "ready", botId: bot.id })).sources).toMatchObject([
    { name: "d" },
  ])
})
