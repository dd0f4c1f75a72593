import { setTimeout as wait } from "node:timers/promises"
import { Client } from "pg"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"
import {
  cancelSource,
  createSource,
  getSource,
  ingestSource,
  listSources,
  retrySource,
  scheduleSource,
  searchSources,
  syncDueSources,
  syncSource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const site = await startWebSite()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: `${site.host},localhost:${site.port}` })
const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
await owner.connect()

afterAll(async () => {
  site.close()
  await owner.end()
})
beforeEach(() => {
  for (const path of Object.keys(site.pages)) delete site.pages[path]
  site.visits.length = 0
})

const page = (text: string, ...links: string[]) =>
  `<!doctype html><title>Shop</title><h1>Help</h1><p>${text}</p>${links.map((href) => `<a href="${href}">x</a>`).join("")}`
const add = async (input: object = {}) => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const given = {
    botId,
    type: "url" as const,
    url: `${site.origin}/help`,
    includeSubpages: true,
    maxPages: 5,
  }
  return { ctx, botId, source: await createSource(ctx, { ...given, ...input }) }
}
const ingested = async (input: object = {}) => {
  const made = await add(input)
  await ingestSource(made.ctx, { sourceId: made.source.id })
  return made
}
const shown = async (ctx: Context, id: string): Promise<Source> => (await getSource(ctx, { id })).source
const jobs = async (id: string) =>
  (await owner.query("select 1 from graphile_worker.jobs where key = $1", [`ingest:${id}`])).rowCount
const eventually = async (check: () => Promise<boolean>) => {
  for (let n = 0; !(await check()); n++) {
    if (n > 200) throw new Error("it never came")
    await wait(25)
  }
}

describe("a run under way", () => {
  test("tells how many pages it has read of those it knows", async () => {
    site.pages["/help"] = page("Shoes can be returned.", "/a", "/b", "/slow")
    site.pages["/a"] = page("The workshop opens at nine.")
    site.pages["/b"] = page("Parcels leave daily.")
    site.pages["/slow"] = { body: page("Gift cards never expire."), delay: 2500 }
    const { ctx, source } = await add()
    const run = ingestSource(ctx, { sourceId: source.id })
    await eventually(async () => (await shown(ctx, source.id)).progress.read === 3)
    expect(await shown(ctx, source.id)).toMatchObject({ status: "fetching", progress: { read: 3, found: 4 } })
    await run
    expect(await shown(ctx, source.id)).toMatchObject({ status: "ready", pageCount: 4 })
  })

  test("is cancelled within seconds; without a version the source has failed and may be tried again", async () => {
    site.pages["/help"] = { body: page("Shoes can be returned."), delay: 60_000 }
    const { ctx, source } = await add()
    const run = ingestSource(ctx, { sourceId: source.id })
    await eventually(async () => (await shown(ctx, source.id)).status === "fetching")
    const asked = performance.now()
    expect(await cancelSource(ctx, { id: source.id })).toMatchObject({
      status: "failed",
      error: "Reading it was cancelled.",
    })
    await run
    expect(performance.now() - asked).toBeLessThan(30_000)
    await expect(cancelSource(ctx, { id: source.id })).rejects.toMatchObject({ code: "conflict" })
    site.pages["/help"] = page("Shoes can be returned.")
    await retrySource(ctx, { id: source.id })
    await ingestSource(ctx, { sourceId: source.id })
    expect(await shown(ctx, source.id)).toMatchObject({ status: "ready", version: 1 })
  })

  test("that is cancelled leaves the version that answers as it was", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.")
    const { ctx, botId, source } = await ingested()
    site.pages["/help"] = { body: page("Shoes can never be returned."), delay: 4000 }
    await syncSource(ctx, { id: source.id })
    const run = ingestSource(ctx, { sourceId: source.id })
    await wait(300)
    await cancelSource(ctx, { id: source.id })
    await run
    expect(await shown(ctx, source.id)).toMatchObject({ status: "ready", version: 1, error: null })
    const [found] = await searchSources(ctx, { botId, question: "Can shoes be returned?" })
    expect(found?.text).toContain("within 45 days")
  })

  test("that waits in the queue is cancelled too, and its job then does nothing", async () => {
    site.pages["/help"] = page("Shoes can be returned.")
    const { ctx, source } = await add()
    await cancelSource(ctx, { id: source.id })
    await ingestSource(ctx, { sourceId: source.id })
    expect(await shown(ctx, source.id)).toMatchObject({ status: "failed", version: null })
    expect(site.visits.length).toBe(0)
  })

  test("cancelled while it publishes shows nothing of the new version", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.")
    const { ctx, source } = await ingested({ includeSubpages: false })
    const many = Array.from({ length: 40_000 }, (_, n) => `Line ${n} of a long page about parcels.`).join(" ")
    site.pages["/help"] = page(many)
    await syncSource(ctx, { id: source.id })
    const run = ingestSource(ctx, { sourceId: source.id })
    await eventually(async () => (await shown(ctx, source.id)).status === "indexing")
    await cancelSource(ctx, { id: source.id }).catch(() => {})
    await run
    const { source: after, records } = await getSource(ctx, { id: source.id })
    const all = await transaction(ctx, ({ db }) => db.record.count())
    expect([after.status, records.length]).toEqual(["ready", after.recordCount])
    expect(all).toBe(after.recordCount)
  })
})

describe("reading again", () => {
  test("leaves passages of unchanged pages where they are, and makes no version when nothing changed", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.", "/hours")
    site.pages["/hours"] = page("The workshop opens at nine.")
    const { ctx, botId, source } = await ingested()
    const before = await getSource(ctx, { id: source.id })
    await syncSource(ctx, { id: source.id })
    await ingestSource(ctx, { sourceId: source.id })
    expect(await getSource(ctx, { id: source.id })).toMatchObject({
      source: { version: 1 },
      records: before.records.map(({ id }) => ({ id })),
    })
    site.pages["/hours"] = page("The workshop opens at ten.")
    await syncSource(ctx, { id: source.id })
    await ingestSource(ctx, { sourceId: source.id })
    const after = await getSource(ctx, { id: source.id })
    expect(after.source).toMatchObject({
      status: "ready",
      version: 2,
      pageCount: 2,
      recordCount: before.records.length,
    })
    // Of each page two passages: what it says, and its links.
    expect(after.records.map(({ id, position }) => [id === before.records[position]?.id, position])).toEqual([
      [true, 0],
      [true, 1],
      [false, 2],
      [false, 3],
    ])
    for (const [question, text] of [
      ["When can shoes be returned?", "Shoes can be returned within 45 days."],
      ["When does the workshop open?", "The workshop opens at ten."],
    ] as const) {
      const texts = (await searchSources(ctx, { botId, question })).map((passage) => passage.text)
      expect(texts.filter((each) => each.includes(text)).length).toBe(1)
    }
  })

  test("is what adding the same address does, however it is written", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.", "/hours")
    site.pages["/hours"] = page("The workshop opens at nine.")
    const { ctx, botId, source } = await ingested({ includeSubpages: false })
    const again = await createSource(ctx, {
      botId,
      type: "url",
      url: `${site.origin}/help#returns`,
      includeSubpages: true,
    })
    expect(again).toMatchObject({ id: source.id, status: "queued", version: 1 })
    await ingestSource(ctx, { sourceId: source.id })
    expect(await shown(ctx, source.id)).toMatchObject({ status: "ready", version: 2, pageCount: 2 })
    expect((await listSources(ctx, { botId })).total).toBe(1)
    await createSource(ctx, { botId, type: "url", url: `${site.origin}/hours` })
    const other = await createBot(ctx, { name: "Other", ownDataset: true })
    await createSource(ctx, { botId: other.id, type: "url", url: `${site.origin}/help` })
    expect((await listSources(ctx, {})).total).toBe(3)
  })

  test("of one address by many at once is one source", async () => {
    site.pages["/help"] = page("Shoes can be returned within 45 days.")
    const { ctx, botId } = await add()
    const made = await Promise.all(
      Array.from({ length: 8 }, () => createSource(ctx, { botId, type: "url", url: `${site.origin}/new` })),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  })
})

describe("a schedule", () => {
  test("queues a website when its time has come, once, and says when the next is", async () => {
    site.pages["/help"] = page("Shoes can be returned.")
    const { ctx, source } = await ingested({ schedule: "daily" })
    const before = await shown(ctx, source.id)
    expect(before.schedule).toBe("daily")
    expect((before.nextSyncAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    expect(await syncDueSources()).toBe(0)
    const due = () =>
      transaction(ctx, ({ db }) =>
        db.source.updateMany({ data: { nextSyncAt: new Date(Date.now() - 1000) } }),
      )
    await due()
    const counts = await Promise.all([syncDueSources(), syncDueSources(), syncDueSources()])
    expect(counts.sort()).toEqual([0, 0, 1])
    const queued = await shown(ctx, source.id)
    expect([queued.status, await jobs(source.id)]).toEqual(["queued", 1])
    expect((queued.nextSyncAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    await due()
    expect(await syncDueSources()).toBe(0)
    await ingestSource(ctx, { sourceId: source.id })
    expect(await shown(ctx, source.id)).toMatchObject({ status: "ready", version: 1 })
    await scheduleSource(ctx, { id: source.id, schedule: null })
    expect(await shown(ctx, source.id)).toMatchObject({ schedule: null, nextSyncAt: null })
    expect(await syncDueSources()).toBe(0)
  })

  test("is for websites of active accounts alone", async () => {
    const { ctx, botId, source } = await ingested({ schedule: "weekly" })
    await transaction(ctx, ({ db }) => db.source.updateMany({ data: { nextSyncAt: new Date(0) } }))
    await system().account.update({ where: { id: ctx.account.id }, data: { status: "suspended" } })
    expect(await syncDueSources()).toBe(0)
    await system().account.update({ where: { id: ctx.account.id }, data: { status: "active" } })
    expect(await syncDueSources()).toBe(1)
    const text = await createSource(ctx, { botId, type: "text", name: "Text", content: "Words." })
    await expect(scheduleSource(ctx, { id: text.id, schedule: "daily" })).rejects.toMatchObject({
      code: "conflict",
    })
    const stranger = await makeAccount()
    for (const attempt of [
      () => scheduleSource(stranger, { id: source.id, schedule: "daily" }),
      () => cancelSource(stranger, { id: source.id }),
      () => cancelSource(ctx, { id: "nonsense" }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" })
    await expect(scheduleSource(ctx, { id: source.id, schedule: "hourly" as "daily" })).rejects.toMatchObject(
      {
        code: "invalid_input",
      },
    )
  })
})
