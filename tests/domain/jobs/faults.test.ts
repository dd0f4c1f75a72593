import { expect, test, vi } from "vitest"
import { contextForTicket } from "#lib/auth/ticket-context.ts"
import { makeLog } from "#lib/core/log.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { announceUpload, createFile } from "#lib/domain/files/files.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { listSources, uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"

vi.setConfig({ testTimeout: 120_000 })
await useDatabase()
const database = await faultyDatabase()
const FACTS = /from "Account" a .*where a\.id = \$1/s

test.each(["57P01", "53100", undefined])(
  "a job whose account cannot be looked up is tried again (%s)",
  async (code) => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
    const bytes = new TextEncoder().encode("The shop opens at nine.")
    await uploadSource(ctx, { botId: bot.id, fileName: "hours.txt", bytes })
    const fault = database.fail({ match: FACTS, ...(code && { code }) })
    const worker = await startWorker()
    try {
      await fault.met
      await expect
        .poll(async () => (await listSources(ctx, { status: "ready" })).total, { timeout: 60_000 })
        .toBe(1)
    } finally {
      await worker.stop()
    }
  },
)

test("an address with a ticket is not refused because the database could not be asked", async () => {
  const ctx = await makeAccount()
  const file = await createFile(ctx, {})
  const { id: fileId, ticket } = await announceUpload(ctx, { id: file.id, size: 1, type: "text/plain" })
  const about = { fileId, purpose: "put" as const }
  const read = () => contextForTicket(ticket, about, { log: makeLog(), signal: ctx.signal })
  database.fail({ match: FACTS })
  await expect(read()).rejects.toMatchObject({ code: "unavailable" })
  expect((await read()).account.id).toBe(ctx.account.id)
})
