import { beforeAll, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { platformOverview, sumInstallDays } from "#lib/domain/platform/platform.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()

const NOW = new Date()
let platform: Context
beforeAll(async () => {
  platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
})

/** What is said and what models cost in an account, so many days ago. */
async function use({ account }: Context, age: number, messages: number, cost = 0) {
  await systemSql().query(
    `insert into "DailyStat" ("accountId", day, "botId", channel, status, shard, messages)
      values ($1::uuid, $2::date - $3::int, gen_random_uuid(), 'api', '', 3, $4)`,
    [account.id, NOW.toISOString().slice(0, 10), age, messages],
  )
  await systemSql().query(
    `insert into "DailyCost" ("accountId", day, "botId", channel, model, shard, "inputTokens", "outputTokens", cost, unpriced)
      values ($1::uuid, $2::date - $3::int, gen_random_uuid(), 'api', 'openai/x', 1, 10, 5, $4, 1)`,
    [account.id, NOW.toISOString().slice(0, 10), age, cost],
  )
}

const count = (accountId: string, used: number) =>
  system().counter.create({
    data: { accountId, metric: "messages", period: NOW.toISOString().slice(0, 7), shard: 0, used },
  })

test("sums what all accounts came to, and adds what comes later", async () => {
  const ctx = await makeAccount()
  await use(ctx, 0, 7, 1_500_000)
  await use(ctx, 40, 3)
  const first = await platformOverview(platform, { now: NOW })
  expect(first.month).toMatchObject({ messages: 7, tokens: 15, cost: 1_500_000n, unpriced: 1 })
  expect(first.days.at(-1)).toMatchObject({ day: NOW.toISOString().slice(0, 10), messages: 7 })
  expect(first.days[19]).toMatchObject({ messages: 0, messagesBefore: 3 })
  expect(first.look).toContainEqual({ kind: "unpriced-calls", count: 1 })
  await use(ctx, 0, 2)
  // Figures may be a minute old.
  expect((await platformOverview(platform, { now: NOW })).month.messages).toBe(7)
  await sumInstallDays(NOW)
  expect((await platformOverview(platform, { now: NOW })).month.messages).toBe(9)
  // What happened stays, whoever did it.
  await system().account.delete({ where: { id: ctx.account.id } })
  expect((await platformOverview(platform, { now: NOW })).days[19]?.messagesBefore).toBe(3)
})

test("names those that use most, also a client of an agency that many small ones stand before", async () => {
  const agencies = await Promise.all(Array.from({ length: 7 }, () => makeAccount()))
  for (const [index, ctx] of agencies.entries()) {
    // Of the last, all is one client's; of the others each client used little of it.
    const isLast = index === agencies.length - 1
    await count(ctx.account.parentId ?? "", isLast ? 50 : 100 - index)
    await count(ctx.account.id, isLast ? 50 : 10 - index)
  }
  const quiet = await makeSibling(agencies[0]?.account.parentId ?? "")
  const found = await platformOverview(platform, { now: NOW })
  expect(found.agencies.map(({ messages }) => messages)).toEqual([100, 99, 98, 97, 96])
  expect(found.clients.map(({ messages }) => messages)).toEqual([50, 10, 9, 8, 7])
  expect(found.clients[0]).toMatchObject({ id: agencies.at(-1)?.account.id, agency: "Agency" })
  expect(found.clients.map(({ id }) => id)).not.toContain(quiet.account.id)
  expect(found.accounts.clients).toBeGreaterThanOrEqual(8)
})

test("tells jobs that were given up, and nothing to anybody else", async () => {
  await systemSql().query(
    `with given as (select (graphile_worker.add_job('sync-stripe', '{}'::json, run_at => now() + interval '1 day')).id)
      select from given`,
  )
  await systemSql().query("update graphile_worker._private_jobs set attempts = max_attempts")
  const { look } = await platformOverview(platform, { now: NOW })
  expect(look).toContainEqual({ kind: "failed-jobs", count: 1 })
  await expect(async () => platformOverview(await makeAccount(), {})).rejects.toMatchObject({
    code: "not_authorized",
  })
})
