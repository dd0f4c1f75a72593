import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, expect, test, vi } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { systemSql } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { deleteSource, getSource, listSources, uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { makePdf } from "#tests/domain/knowledge/extraction/make-pdf.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

vi.setConfig({ testTimeout: 120_000 })
await useDatabase()
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL")
})

/** A worker in a process of its own, to be killed. */
const WORKER = `import { startWorker } from "#lib/domain/jobs/jobs.ts"
await startWorker()
process.stdout.write("working")`

async function spawnWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", WORKER], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  running.push(child)
  if (child.stdout) await once(child.stdout, "data")
  return child
}

async function until(condition: () => Promise<boolean>, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(50)) if (await condition()) return
  throw new Error("waited in vain")
}

async function upload(ctx: Context, botId: string, pages: number) {
  const page = (n: number) => [
    { text: `Chapter ${n}`, size: 18 },
    { text: `The password of chapter ${n} is swordfish.` },
  ]
  const bytes = await makePdf(Array.from({ length: pages }, (_, n) => page(n + 1)))
  return uploadSource(ctx, { botId, fileName: "book.pdf", bytes })
}
const statusOf = async (ctx: Context, id: string) => (await getSource(ctx, { id })).source.status
const records = (ctx: Context) => transaction(ctx, ({ db }) => db.record.count())

test("a worker reads uploads and removes what was deleted", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const worker = await startWorker()
  try {
    const sources = await Promise.all([upload(ctx, bot.id, 2), upload(ctx, bot.id, 3)])
    await until(async () => (await listSources(ctx, { status: "ready" })).total === 2)
    for (const { id } of sources) await deleteSource(ctx, { id })
    await upload(ctx, bot.id, 1)
    await until(async () => (await listSources(ctx, { status: "ready" })).total === 1)
    await deleteBot(ctx, { id: bot.id })
    await until(() =>
      transaction(ctx, async ({ db }) => (await db.dataset.count()) + (await db.file.count()) === 0),
    )
    expect(await records(ctx)).toBe(0)
  } finally {
    await worker.stop()
  }
})

test.each([40, 400])(
  "a worker killed after %i ms leaves no passage twice; the next one finishes",
  async (ms) => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
    const first = await spawnWorker()
    const sources = await Promise.all([upload(ctx, bot.id, 60), upload(ctx, bot.id, 60)])
    await pause(ms)
    first.kill("SIGKILL")
    await spawnWorker()
    for (const { id } of sources) await until(async () => (await statusOf(ctx, id)) === "ready")
    for (const { id } of sources) {
      const { source, records } = await getSource(ctx, { id })
      expect(source).toMatchObject({ version: 1, recordCount: 60 })
      expect(records.map(({ position }) => position)).toEqual(Array.from({ length: 60 }, (_, n) => n))
    }
    expect(await records(ctx)).toBe(120)
  },
)

/** A source is given up after its fifth try. */
test("a job loses no try with its process, until it has lost too many", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const [spared, suspect] = [await upload(ctx, bot.id, 1), await upload(ctx, bot.id, 2)]
  const jobOf = async ({ id }: { id: string }) => {
    const { rows } = await systemSql().query<{ tries: number; kills: number; isHeld: boolean }>(
      `select attempts - max_attempts as tries, (flags->>'kills')::int as kills, locked_by is not null as "isHeld"
        from graphile_worker._private_jobs where payload->>'sourceId' = $1`,
      [id],
    )
    return rows[0]
  }
  await systemSql().query(
    `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now() - interval '1 minute',
      attempts = case payload->>'sourceId' when $1 then max_attempts else 5 end,
      flags = case payload->>'sourceId' when $1 then '{"kills": 16}'::jsonb end where payload->>'sourceId' = any($2)`,
    [suspect.id, [spared.id, suspect.id]],
  )
  const worker = await startWorker()
  try {
    await until(async () => (await statusOf(ctx, spared.id)) === "ready")
    expect(await jobOf(suspect)).toEqual({ tries: 0, kills: 17, isHeld: false })
    expect(await statusOf(ctx, suspect.id)).toBe("queued")
  } finally {
    await worker.stop()
  }
})
