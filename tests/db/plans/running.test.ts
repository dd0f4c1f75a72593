import { Client } from "pg"
import { afterAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { outdatePlans } from "#lib/db/renew-plans.ts"
import { transaction } from "#lib/db/transaction.ts"
import { conversationStats } from "#lib/domain/analytics/analytics.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { abandonConversations, getConversation } from "#lib/domain/conversations/conversations.ts"
import { recordEvent } from "#lib/domain/events/events.ts"
import { createSource, ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { findPassages } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { fillTables, LARGE, MANY } from "./fill-tables.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
afterAll(() => owner.end())

/** Rows that were read of each table by walking it, and by its indexes. */
async function rowsRead(): Promise<Record<string, { whole: number; byIndex: number }>> {
  const { rows } = await owner.query(
    `select relname as name, seq_tup_read::int as whole, idx_tup_fetch::int as "byIndex" from pg_stat_user_tables where relname = any ($1)`,
    [LARGE],
  )
  return Object.fromEntries(rows.map(({ name, ...read }) => [name, read]))
}

const connections = async () =>
  (
    await owner.query(
      "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    )
  ).rowCount

test("turns, searches and sweeps of connections that began over empty tables read no table whole once they are full", async () => {
  await owner.connect()
  await owner.query("analyze")
  for (const table of LARGE) await owner.query(`alter table "${table}" set (autovacuum_enabled = off)`)
  const ctx = await makeAccount()
  const { id: botId, datasetId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const dataset = datasetId as string
  const content = "Delivery costs four euros. Returns are free within thirty days. The shop opens at nine."
  const source = await createSource(ctx, { datasetId: dataset, type: "text", name: "Shop", content })
  await ingestSource(ctx, { sourceId: source.id, attempt: 1 })
  const use = async (sessionId: string) => {
    for (let turn = 0; turn < 7; turn++) await say(ctx, sessionId)
    await findPassages(ctx, { datasetId: dataset, query: "How much is delivery?", limit: 5 })
    await getConversation(ctx, { session: sessionId })
    await conversationStats(ctx, { period: 7 })
    await transaction(ctx, (scope) => recordEvent(scope, "bot.updated", { botId }))
    await abandonConversations()
  }
  // So often that the plans are kept for any values.
  await use("early")
  await fillTables(owner, ctx.account.id)
  await owner.query("select pg_stat_force_next_flush()")
  const before = await rowsRead()
  outdatePlans()
  await use("late")
  // A connection tells what it has read when it ends.
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  )
  await expect.poll(connections).toBe(0)
  const after = await rowsRead()
  for (const table of LARGE) {
    const [was, is] = [before[table], after[table]]
    expect({ table, whole: (is?.whole ?? 0) - (was?.whole ?? 0) }).toEqual({ table, whole: 0 })
    expect((is?.byIndex ?? 0) - (was?.byIndex ?? 0), table).toBeLessThan(MANY / 2)
  }
})

async function say(ctx: Context, sessionId: string) {
  for await (const event of respond(ctx, { sessionId, text: "How much is delivery?" }))
    expect(event.type).not.toBe("failed")
}
