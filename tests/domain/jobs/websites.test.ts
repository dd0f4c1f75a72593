import { Client } from "pg"
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { LONG_SITES_AT_ONCE } from "#lib/db/statements/queue-reading.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import {
  createSource,
  getSource,
  listSources,
  syncDueSources,
  uploadSource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startWebSite } from "#tests/support/web-site.ts"

vi.setConfig({ testTimeout: 120_000 })
/** Sites that never answer a page, and one that does. */
const silent = await Promise.all(Array.from({ length: 6 }, () => startWebSite({ "/": () => {} })))
const short = await startWebSite({ "/": "<title>Hours</title><p>The shop opens at nine.</p>" })
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: [...silent, short].map(({ host }) => host).join(",") })
const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(async () => {
  for (const site of [...silent, short]) site.close()
  await owner.end()
})
beforeEach(() => owner.query("delete from graphile_worker._private_jobs"))

const makeBot = async () => {
  const ctx = await makeAccount()
  return { ctx, botId: (await createBot(ctx, { name: "Bot", ownDataset: true })).id }
}
const addSite = (ctx: Context, botId: string, origin: string, extent: object) =>
  createSource(ctx, { botId, type: "url", url: `${origin}/`, ...extent })
const LONG = { includeSubpages: true, maxPages: 500 }
const statusOf = async (ctx: Context, id: string) => (await getSource(ctx, { id })).source.status

test("long sites under way hold up neither a file nor a single page", async () => {
  const { ctx, botId } = await makeBot()
  const sites = await Promise.all(silent.map(({ origin }) => addSite(ctx, botId, origin, LONG)))
  const worker = await startWorker()
  try {
    const reading = async () => (await listSources(ctx, { status: "fetching" })).total
    await expect.poll(reading, { timeout: 30_000 }).toBeGreaterThanOrEqual(2)
    const bytes = new TextEncoder().encode("The shop opens at nine.")
    const file = await uploadSource(ctx, { botId, fileName: "hours.txt", bytes })
    const page = await addSite(ctx, botId, short.origin, {})
    for (const { id } of [file, page])
      await expect.poll(() => statusOf(ctx, id), { timeout: 30_000 }).toBe("ready")
    const states = await Promise.all(sites.map(({ id }) => statusOf(ctx, id)))
    expect(states.filter((status) => status === "fetching").length).toBeLessThanOrEqual(LONG_SITES_AT_ONCE)
    expect(states).not.toContain("ready")
  } finally {
    for (const site of silent) site.close()
    await worker.stop()
  }
})

const queued = async () => {
  const { rows } = await owner.query<{ task: string; queue: string | null; key: string }>(
    `select task_identifier as task, queue_name as queue, key from graphile_worker.jobs order by 1, 2`,
  )
  return rows
}

test("sites have workers of their own, and long ones queues, whoever wants them read", async () => {
  const { ctx, botId } = await makeBot()
  const long = await addSite(ctx, botId, "https://long.example", LONG)
  const page = await addSite(ctx, botId, "https://page.example", {})
  const few = await addSite(ctx, botId, "https://few.example", { includeSubpages: true, maxPages: 20 })
  const expected = [long, page, few].map(({ id }) => ({
    task: "read-website",
    queue: id === long.id ? expect.stringMatching(/^sites-[0-3]$/) : null,
    key: `ingest:${id}`,
  }))
  expect(await queued()).toHaveLength(3)
  expect(await queued()).toEqual(expect.arrayContaining(expected))
  await owner.query("delete from graphile_worker._private_jobs")
  await owner.query(
    `update "Source" set status = 'ready', schedule = 'daily', "nextSyncAt" = now() where "accountId" = $1`,
    [ctx.account.id],
  )
  await syncDueSources()
  expect(await queued()).toHaveLength(3)
  expect(await queued()).toEqual(expect.arrayContaining(expected))
})
