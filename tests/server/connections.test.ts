import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { connectionBudget } from "#lib/db/connection-budget.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { useDatabase } from "#tests/setup/database.ts"

process.env.LIVERY_POOL = "24"
const { url } = await useDatabase()
const { makeCaller, asTenant } = await import("#tests/support/api.ts")
const { listen } = await import("#lib/db/listen.ts")

const watcher = new Client({ connectionString: url })
beforeAll(() => watcher.connect())
afterAll(() => watcher.end())

test("a budget is divided without a rest, and requests have most of it", () => {
  for (const total of [24, 25, 36, 100, 500]) {
    const parts = connectionBudget(total)
    expect(Object.values(parts).reduce((sum, each) => sum + each)).toBe(total)
    expect(parts.app).toBeGreaterThanOrEqual(parts.system)
    expect(parts.system).toBeGreaterThanOrEqual(4)
  }
})

test("a process under load, with its jobs and somebody who listens, stays within LIVERY_POOL", async () => {
  const caller = await makeCaller()
  const send = asTenant(caller)
  await createBot(caller.ctx, { name: "Bot" })
  const worker = await startWorker()
  const end = listen("livery_channel", () => {})
  const asked = Array.from({ length: 300 }, (_, n) =>
    n % 3
      ? send("GET /bots?page=1")
      : send(`POST /conversations/s-${n}/messages`, { body: { message: `Question ${n}` } }),
  )
  let most = 0
  let busy = true
  const counting = (async () => {
    while (busy) {
      const { rows } = await watcher.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      )
      most = Math.max(most, rows[0]?.n ?? 0)
    }
  })()
  const statuses = new Set((await Promise.all(asked)).map(({ status }) => status))
  busy = false
  await counting
  end()
  await worker.stop()
  expect([...statuses].every((status) => status < 300)).toBe(true)
  expect(most).toBeGreaterThan(12)
  expect(most).toBeLessThanOrEqual(24)
})
