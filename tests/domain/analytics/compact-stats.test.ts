import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { conversationStats, overview } from "#lib/domain/analytics/analytics.ts"
import { SWEEPS } from "#lib/domain/jobs/sweeps.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const columns = async () =>
  (
    await owner.query(
      `select column_name as name from information_schema.columns where table_name = 'DailyStat' and data_type = 'bigint' order by 1`,
    )
  ).rows.map(({ name }) => `sum("${name}")::int as "${name}"`)

test("past days come to one row each, with every figure as it was, and today's stay spread", async () => {
  const ctx = await makeAccount()
  const other = await makeAccount()
  for (const { account } of [ctx, other])
    await owner.query(
      `insert into "DailyStat" ("accountId", day, "botId", channel, status, shard, conversations, messages, tokens)
      select $1::uuid, (now() at time zone 'UTC')::date - age, gen_random_uuid(), 'api', status, 0, 0, 0, 0 from generate_series(0, 9) age, unnest(array['active', 'ended', '']) status
      union all
      select $1::uuid, (now() at time zone 'UTC')::date - age, '00000000-0000-0000-0000-000000000000', 'api', status, shard, shard + age, 2 * shard, 3 * shard
        from generate_series(0, 9) age, unnest(array['active', 'ended', '']) status, generate_series(0, 20) shard`,
      [account.id],
    )
  const figures = async () =>
    (
      await owner.query(
        `select "accountId", day::text, "botId", channel, status, ${await columns()} from "DailyStat" group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
      )
    ).rows
  const spread = async (older: boolean) =>
    (
      await owner.query(
        `select count(*)::int as n from "DailyStat" where shard <> 0 and (day < (now() at time zone 'UTC')::date - 1) = $1`,
        [older],
      )
    ).rows[0].n
  const before = {
    figures: await figures(),
    overview: await overview(ctx, {}),
    stats: await conversationStats(ctx, {}),
  }
  expect([await spread(true), await spread(false)]).toEqual([2 * 8 * 3 * 20, 2 * 2 * 3 * 20])
  await SWEEPS["compact-stats"]?.run()
  expect([await spread(true), await spread(false)]).toEqual([0, 2 * 2 * 3 * 20])
  expect(await figures()).toEqual(before.figures)
  expect(await overview(ctx, {})).toEqual(before.overview)
  expect(await conversationStats(ctx, {})).toEqual(before.stats)
  await SWEEPS["compact-stats"]?.run()
  expect(await figures()).toEqual(before.figures)
})

test("what models took comes to one row a day as well, to the unit", async () => {
  const { account } = await makeAccount()
  await owner.query(
    `insert into "DailyCost" ("accountId", day, "botId", channel, model, shard, answers, "inputTokens", "cachedTokens", "outputTokens", cost, unpriced, estimated)
    select $1::uuid, (now() at time zone 'UTC')::date - age, '00000000-0000-0000-0000-000000000000', 'api', model, shard,
        1, 2 * shard, 3 * shard, 5 * shard, 7 * shard + age, 11 * shard, 13 * shard
      from generate_series(0, 5) age, unnest(array['a/b', 'c/d']) model, generate_series(0, 9) shard`,
    [account.id],
  )
  const sums = async () =>
    (
      await owner.query(
        `select day::text, model, count(*)::int as rows, sum(answers)::int as answers, sum("inputTokens")::int as input, sum("cachedTokens")::int as cached,
            sum("outputTokens")::int as output, sum(cost)::int as cost, sum(unpriced)::int as unpriced, sum(estimated)::int as estimated
          from "DailyCost" group by 1, 2 order by 1 desc, 2`,
      )
    ).rows
  const before = await sums()
  await SWEEPS["compact-stats"]?.run()
  const after = await sums()
  expect(after.map(({ rows, ...each }) => each)).toEqual(before.map(({ rows, ...each }) => each))
  expect(after.map(({ rows }) => rows)).toEqual([10, 10, 10, 10, 1, 1, 1, 1, 1, 1, 1, 1])
})
