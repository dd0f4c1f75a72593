import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, expect, test, vi } from "vitest"
import { type Scope, transaction } from "#lib/db/transaction.ts"
import { recordEvent } from "#lib/domain/events/events.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { createEndpoint, deleteEndpoint, listDeliveries } from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"

vi.setConfig({ testTimeout: 60_000 })
await useDatabase()
const receiver = await startReceiver()
const slow = await startReceiver()
process.env.LIVERY_ALLOW_PRIVATE_HOSTS = `${receiver.host},${slow.host}`
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL")
  receiver.received.length = 0
  receiver.status(204)
})

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

async function until(condition: () => Promise<boolean> | boolean, ms = 30_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(20)) if (await condition()) return
  throw new Error("waited in vain")
}

const fact = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}`
const record = (n: number) => (scope: Scope) => recordEvent(scope, "source.failed", { sourceId: fact(n) })

test("an event is on its way within a second", async () => {
  const ctx = await makeAccount()
  await createEndpoint(ctx, { url: receiver.url })
  const worker = await startWorker()
  try {
    await pause(1500)
    const at = Date.now()
    await transaction(ctx, record(1))
    await until(() => receiver.received.length === 1)
    expect((receiver.received[0]?.at ?? 0) - at).toBeLessThan(2_000)
  } finally {
    await worker.stop()
  }
})

test("a slow endpoint holds up neither the other ones nor its own process", async () => {
  const ctx = await makeAccount()
  slow.answer((response) => setTimeout(() => response.writeHead(204).end(), 3_000))
  await createEndpoint(ctx, { url: slow.url })
  await createEndpoint(ctx, { url: receiver.url })
  const child = await spawnWorker()
  const at = Date.now()
  for (let n = 0; n < 30; n++) await transaction(ctx, record(n))
  await until(() => receiver.received.length === 30)
  expect(Date.now() - at).toBeLessThan(10_000)
  expect(slow.received.length).toBeLessThan(30)
  child.kill("SIGKILL")
})

test("killed between event and delivery, the next process delivers", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url })
  // Takes the request and never answers, so that the process dies with deliveries under way.
  receiver.answer(() => {})
  const first = await spawnWorker()
  for (let n = 0; n < 20; n++) await transaction(ctx, record(n))
  await until(() => receiver.received.length > 0)
  first.kill("SIGKILL")
  for (let n = 20; n < 30; n++) await transaction(ctx, record(n))
  const before = receiver.received.length
  receiver.status(204)
  await spawnWorker()
  const log = () => listDeliveries(ctx, { endpointId: endpoint.id })
  await until(async () => (await log()).filter(({ status }) => status === "succeeded").length === 30)
  expect(await log()).toHaveLength(30)
  const facts = receiver.received.slice(before).map(({ json }) => json.data.source_id)
  expect(new Set(facts)).toEqual(new Set(Array.from({ length: 30 }, (_, n) => fact(n))))
})

test("a deleted endpoint goes with its log", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url })
  const worker = await startWorker()
  try {
    await transaction(ctx, record(1))
    await until(() => receiver.received.length === 1)
    await deleteEndpoint(ctx, { id: endpoint.id })
    await until(() =>
      transaction(ctx, async ({ db }) => {
        const left = [db.webhookEndpoint.count(), db.webhookDelivery.count(), db.webhookAttempt.count()]
        return (await Promise.all(left)).every((count) => count === 0)
      }),
    )
  } finally {
    await worker.stop()
  }
})
