import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import {
  createSource,
  getSource,
  ingestSource,
  retrySource,
  syncSource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { search } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const site = await startWebSite()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: site.host })
await useDatabase()

afterAll(() => site.close())
beforeEach(() => {
  for (const path of Object.keys(site.pages)) delete site.pages[path]
  site.visits.length = 0
})

const page = (text: string, ...links: string[]) =>
  `<!doctype html><html><head><title>Shop</title></head><body><h1>Help</h1><p>${text}</p>${links.map((href) => `<a href="${href}">x</a>`).join("")}</body></html>`
const add = async (input: object = {}) => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const url = `${site.origin}/help`
  const source = await createSource(ctx, { botId: bot.id, type: "url", url, includeSubpages: true, ...input })
  return { ctx, bot, source }
}
const ingested = async (input: object = {}) => {
  const made = await add(input)
  await ingestSource(made.ctx, { sourceId: made.source.id })
  return { ...made, details: await getSource(made.ctx, { id: made.source.id }) }
}
const texts = async (ctx: Context, datasetId: string, query: string) =>
  (
    await sqlTransaction(ctx, (sql) => search(sql, { accountId: ctx.account.id, datasetId, query, limit: 5 }))
  ).map(({ text }) => text)
const count = (ctx: Context) => transaction(ctx, ({ db }) => db.record.count())

describe("a web source", () => {
  test("waits for its job, then answers from every page that could be read", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.", "/hours", "/gone", "/pic")
    site.pages["/hours"] = page("The workshop opens at nine.")
    site.pages["/pic"] = { headers: { "content-type": "image/png" }, body: "png" }
    const { ctx, bot, source } = await add()
    expect(source).toMatchObject({
      type: "url",
      status: "queued",
      url: `${site.origin}/help`,
      name: `${site.host}/help`,
    })
    await ingestSource(ctx, { sourceId: source.id })
    const details = await getSource(ctx, { id: source.id })
    expect(details.source).toMatchObject({ status: "ready", version: 1, pageCount: 2, bot: { id: bot.id } })
    expect(details.source.preview).toContain("Shoes can be returned")
    expect(
      details.pages.map(({ url, outcome, reason }) => [url?.replace(site.origin, ""), outcome, reason]),
    ).toEqual([
      ["/help", "indexed", null],
      ["/hours", "indexed", null],
      ["/gone", "failed", UNREACHABLE],
      ["/pic", "skipped", "This is not a page of text."],
    ])
    expect(await texts(ctx, source.datasetId, "When does the workshop open?")).toContain(
      "The workshop opens at nine.",
    )
  })

  test("reads one page alone unless told otherwise", async () => {
    site.pages["/help"] = page("Shoes can be returned.", "/hours")
    site.pages["/hours"] = page("Opens at nine.")
    const { details } = await ingested({ includeSubpages: false })
    expect(details.pages.length).toBe(1)
    expect(site.paths()).toEqual(["/robots.txt", "/help"])
  })

  test("fails with one reason and a ledger when nothing could be read, and may be tried again", async () => {
    const { ctx, source, details } = await ingested()
    expect(details.source).toMatchObject({ status: "failed", error: UNREACHABLE, version: null })
    expect(details.pages).toMatchObject([{ url: source.url, outcome: "failed", reason: UNREACHABLE }])
    site.pages["/help"] = page("Shoes can be returned.")
    await retrySource(ctx, { id: source.id })
    await ingestSource(ctx, { sourceId: source.id })
    const after = await getSource(ctx, { id: source.id })
    expect(after.source).toMatchObject({ status: "ready", version: 1, error: null })
    expect(after.pages.length).toBe(1)
  })

  test.each(["http://10.0.0.1/", "http://127.0.0.1:1/", "http://localhost/", "https://[::1]/", "nowhere"])(
    "fails in the same words for %s",
    async (url) => {
      const made = await ingested({ url }).then(
        ({ details }) => details.source.error,
        ({ code, message }) => (code === "unprocessable" ? message : code),
      )
      expect(made).toBe(UNREACHABLE)
    },
  )

  test.each(["ftp://example.com/", "javascript:1", "http://user:secret@example.com/"])(
    "is refused at once for %s",
    async (url) => {
      await expect(add({ url })).rejects.toMatchObject({ code: "unprocessable", message: UNREACHABLE })
    },
  )

  test("is read again on conditions: what changed is new, what did not is kept, what is gone goes", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.", "/hours", "/old")
    site.pages["/hours"] = page("The workshop opens at nine.")
    site.pages["/old"] = page("Slippers are sold by the dozen.")
    const { ctx, source } = await ingested()
    const before = await getSource(ctx, { id: source.id })
    site.pages["/hours"] = page("The workshop opens at ten.")
    delete site.pages["/old"]
    expect(await syncSource(ctx, { id: source.id })).toMatchObject({ status: "queued", version: 1 })
    expect(await texts(ctx, source.datasetId, "workshop opens")).toContain("The workshop opens at nine.")
    await ingestSource(ctx, { sourceId: source.id })
    const after = await getSource(ctx, { id: source.id })
    expect(after.source).toMatchObject({ status: "ready", version: 2, pageCount: 2 })
    expect(after.pages.map(({ outcome }) => outcome)).toEqual(["indexed", "indexed", "failed"])
    expect(after.records[0]).toMatchObject({
      text: before.records[0]?.text,
      heading: before.records[0]?.heading,
    })
    expect(await texts(ctx, source.datasetId, "workshop opens")).toContain("The workshop opens at ten.")
    expect(await texts(ctx, source.datasetId, "Slippers dozen")).toEqual([])
    expect(await count(ctx)).toBe(after.records.length)
  })

  test("stays the same version when nothing changed, and keeps it when the site is away", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.")
    const { ctx, source } = await ingested()
    const again = async () => {
      await syncSource(ctx, { id: source.id })
      await ingestSource(ctx, { sourceId: source.id })
      return (await getSource(ctx, { id: source.id })).source
    }
    expect(await again()).toMatchObject({ status: "ready", version: 1 })
    delete site.pages["/help"]
    expect(await again()).toMatchObject({ status: "failed", version: 1, error: UNREACHABLE })
    expect(await texts(ctx, source.datasetId, "return shoes")).toContain(
      "Shoes can be returned within 45 days.",
    )
    site.pages["/help"] = page("Shoes can be returned within 45 days.")
    expect(await again()).toMatchObject({ status: "ready", version: 1, error: null })
    expect(await count(ctx)).toBe(1)
  })

  test("has its work thrown away when it is deleted or taken over meanwhile", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.")
    const { ctx, source } = await add()
    await Promise.all([
      ingestSource(ctx, { sourceId: source.id }),
      ingestSource(ctx, { sourceId: source.id }),
    ])
    expect(await getSource(ctx, { id: source.id })).toMatchObject({ source: { status: "ready", version: 1 } })
    expect(await count(ctx)).toBe(1)
  })
})
