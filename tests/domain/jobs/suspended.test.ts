import { Client } from "pg"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { listSources, uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

vi.setConfig({ testTimeout: 120_000 })
const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const setStatus = ({ account }: Context, status: string) =>
  owner.query(`update "Account" set status = $2::"AccountStatus" where id = $1`, [account.id, status])
const count = async (ctx: Context, status: "ready" | "queued") => (await listSources(ctx, { status })).total

test("a queued job of a suspended account waits until it is active again", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const bytes = new TextEncoder().encode("The shop opens at nine.")
  await uploadSource(ctx, { botId: bot.id, fileName: "hours.txt", bytes })
  await setStatus(ctx, "suspended")
  const worker = await startWorker()
  try {
    const parked = () =>
      owner.query(
        `select from graphile_worker.jobs where task_identifier = 'ingest-source' and run_at > now() + interval '20 seconds' and locked_at is null`,
      )
    await expect.poll(async () => (await parked()).rowCount, { timeout: 30_000 }).toBe(1)
    expect([await count(ctx, "ready"), await count(ctx, "queued")]).toEqual([0, 1])
    await setStatus(ctx, "active")
    await owner.query(`update graphile_worker._private_jobs set run_at = now()`)
    await expect.poll(() => count(ctx, "ready"), { timeout: 60_000 }).toBe(1)
  } finally {
    await worker.stop()
  }
})
