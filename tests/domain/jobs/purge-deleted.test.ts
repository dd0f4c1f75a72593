import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import { listConversations } from "#lib/domain/conversations/conversations.ts"
import { purgeDeleted } from "#lib/domain/jobs/purge-deleted.ts"
import { createDataset, deleteDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import { listRecords } from "#lib/domain/knowledge/records/records.ts"
import { createSource, deleteSource, getSource, ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { search } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(async () => {
  await owner.connect()
  await owner.query(`create table touched (name text, n int);
    create function note_touched() returns trigger language plpgsql security definer set search_path = public as $$
      begin insert into touched select tg_table_name, count(*) from gone; return null; end $$`)
  for (const name of ["Conversation", "Message", "Record"])
    for (const what of ["delete", "update"])
      await owner.query(
        `create trigger note_${what} after ${what} on "${name}" referencing old table as gone for each statement execute function note_touched()`,
      )
})
afterAll(() => owner.end())

const MANY = 12_000
const SEVERAL = 2_500
const most = async (name: string): Promise<number> =>
  (await owner.query(`select max(n) as n from touched where name = $1`, [name])).rows[0].n
const count = (ctx: Context, table: string, where = "true") =>
  owner
    .query(`select count(*)::int as n from "${table}" where "accountId" = $1 and ${where}`, [ctx.account.id])
    .then(({ rows }) => rows[0].n as number)

async function converse(ctx: Context, botId: string) {
  await owner.query(
    `insert into "Conversation" ("accountId", id, "sessionId", "botId", channel, "updatedAt")
      select $1, gen_random_uuid(), 's' || n, $2, 'api', now() from generate_series(1, ${SEVERAL}) n`,
    [ctx.account.id, botId],
  )
  const { rows } = await owner.query(`select id from "Conversation" where "accountId" = $1 limit 1`, [
    ctx.account.id,
  ])
  await owner.query(
    `insert into "Message" ("accountId", id, "conversationId", type, text, "updatedAt")
      select $1, gen_random_uuid(), $2, 'user', 'Hello', now() from generate_series(1, ${MANY}) n`,
    [ctx.account.id, rows[0].id],
  )
}

test("a bot with many conversations is deleted in small pieces, and so is what was said", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot" })
  await converse(ctx, bot.id)
  await deleteBot(ctx, { id: bot.id })
  expect(await count(ctx, "Conversation", `"deletedAt" is not null`)).toBe(1000)
  await purgeDeleted(systemContext(ctx.account, ctx.log, "purge"))
  for (const table of ["Bot", "Conversation", "Message"])
    expect([table, await count(ctx, table)]).toEqual([table, 0])
  expect(await most("Conversation")).toBeLessThanOrEqual(1000)
  expect(await most("Message")).toBeLessThanOrEqual(1000)
  expect(await listConversations(ctx, {})).toEqual([])
})

test("a dataset with many records goes in small pieces and gives back what was counted", async () => {
  const ctx = await makeAccount()
  const { id } = await createDataset(ctx, {})
  await owner.query(
    `insert into "Record" ("accountId", id, "datasetId", text, "updatedAt")
      select $1, gen_random_uuid(), $2, 'A text.', now() from generate_series(1, ${MANY}) n`,
    [ctx.account.id, id],
  )
  await owner.query(
    `insert into "Counter" ("accountId", metric, period, shard, used) values ($1, 'records', 'all', 0, ${MANY})
      on conflict ("accountId", metric, period, shard) do update set used = excluded.used`,
    [ctx.account.id],
  )
  await deleteDataset(ctx, { id })
  await purgeDeleted(systemContext(ctx.account, ctx.log, "purge"))
  for (const table of ["Dataset", "Record"]) expect([table, await count(ctx, table)]).toEqual([table, 0])
  expect(await most("Record")).toBeLessThanOrEqual(1000)
  const used = await transaction(ctx, ({ db }) =>
    db.counter.aggregate({ where: { metric: "records", period: "all" }, _sum: { used: true } }),
  )
  expect(Number(used._sum.used)).toBe(0)
})

test("a source with many records is gone at once, counts no more, and goes in small pieces", async () => {
  const ctx = await makeAccount()
  const { id: datasetId } = await createDataset(ctx, {})
  const about = (n: number) => `# Bicycle ${n}\n\nThe bicycle of number ${n} costs ${n * 7} euros.`
  const content = Array.from({ length: SEVERAL }, (_, n) => about(n)).join("\n\n")
  const place = { datasetId, type: "text" as const }
  const { id } = await createSource(ctx, { ...place, name: "Many", content })
  await ingestSource(ctx, { sourceId: id })
  await createSource(ctx, { ...place, name: "Kept", content: "The kettle costs 30 euros." })
  const find = async (query: string) =>
    (
      await sqlTransaction(ctx, (sql) =>
        search(sql, { accountId: ctx.account.id, datasetId, query, limit: 3 }),
      )
    ).length
  expect(await count(ctx, "Record")).toBe(SEVERAL + 1)
  expect(await find("the bicycle of number 77")).toBeGreaterThan(0)
  await owner.query("delete from touched")
  await deleteSource(ctx, { id })
  expect(await most("Record")).toBeNull()
  expect([await find("the bicycle of number 77"), await find("the kettle")]).toEqual([0, 1])
  await expect(getSource(ctx, { id })).rejects.toMatchObject({ code: "not_found" })
  await expect(deleteSource(ctx, { id })).rejects.toMatchObject({ code: "not_found" })
  expect(await listRecords(ctx, { datasetId })).toHaveLength(1)
  expect((await getUsage(ctx, {})).used).toMatchObject({ records: 1 })

  await purgeDeleted(systemContext(ctx.account, ctx.log, "purge"))
  expect([await count(ctx, "Source"), await count(ctx, "Record")]).toEqual([1, 1])
  expect(await most("Record")).toBeLessThanOrEqual(1000)
  expect((await getUsage(ctx, {})).used).toMatchObject({ records: 1 })
  // The index has no place for them any more.
  const { rows } = await owner.query(
    `select sum(documents - "deadCount")::int as live from "SearchSegment" where "accountId" = $1`,
    [ctx.account.id],
  )
  expect(rows).toEqual([{ live: 1 }])
  expect(await find("the kettle")).toBe(1)
})

test("leaves a bot whose knowledge is still there to the run that its own deletion asks for", async () => {
  const ctx = await makeAccount()
  const { id } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { id: gone } = await createBot(ctx, { name: "Gone", ownDataset: true })
  await deleteBot(ctx, { id: gone })
  // As a run finds it that has passed the datasets when the bot is deleted.
  await owner.query(`update "Bot" set "deletedAt" = now() where id = $1`, [id])
  await purgeDeleted(ctx)
  expect(await count(ctx, "Bot")).toBe(1)
  await owner.query(`update "Dataset" set "deletedAt" = now() where "ownerBotId" = $1`, [id])
  await purgeDeleted(ctx)
  expect(await count(ctx, "Bot")).toBe(0)
})
