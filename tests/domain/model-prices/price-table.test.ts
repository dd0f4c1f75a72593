import { beforeAll, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { priceOf } from "#lib/domain/costs/costs.ts"
import { listPrices, removePrice, setPrice } from "#lib/domain/model-prices/model-prices.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

let platform: Context
beforeAll(async () => {
  platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
})

const ours = async (name: string) =>
  (await listPrices(platform, {})).prices.filter(({ model }) => model === name)

test("what the operator sets holds at once in place of what is known, and can be taken back", async () => {
  const model = "openai/gpt-4o-mini"
  expect(await ours(model)).toMatchObject([{ isOwn: false, input: 150_000n }])
  await setPrice(platform, { model, input: 100_000n, output: 500_000n })
  await setPrice(platform, { model, input: 90_000n, output: 400_000n, cachedInput: 0n })
  expect(await ours(model)).toMatchObject([
    { isOwn: true, input: 90_000n, output: 400_000n, cachedInput: 0n },
  ])
  expect(await priceOf(model)).toMatchObject({ input: 90_000n })
  await removePrice(platform, { model })
  expect(await ours(model)).toMatchObject([{ isOwn: false, input: 150_000n }])
  expect(await priceOf(model)).toMatchObject({ input: 150_000n })
  await expect(removePrice(platform, { model })).rejects.toMatchObject({ code: "not_found" })
})

test("what a price was stays written down, and the audit log tells who set it", async () => {
  const model = "openai/kept"
  await setPrice(platform, { model, isPrefix: true, input: 1n, output: 2n })
  await setPrice(platform, { model, isPrefix: true, input: 3n, output: 4n })
  await removePrice(platform, { model, isPrefix: true })
  const rows = await system().modelPrice.findMany({ where: { model }, orderBy: { id: "asc" } })
  expect(rows.map(({ input, output }) => [input, output])).toEqual([
    [1n, 2n],
    [3n, 4n],
    [null, null],
  ])
  const told = await system().auditEntry.findMany({
    where: { name: "openai/kept*" },
    orderBy: { createdAt: "asc" },
  })
  expect(told.map(({ action }) => action)).toEqual(["price.set", "price.set", "price.removed"])
})

test("models that were asked without a price are listed, the most asked first", async () => {
  const { account } = await makeAccount()
  const ask = (model: string, unpriced: number, age: number) =>
    systemSql().query(
      `insert into "DailyCost" ("accountId", day, "botId", channel, model, shard, "inputTokens", "outputTokens", unpriced)
        values ($1::uuid, (now() at time zone 'UTC')::date - $4::int, gen_random_uuid(), 'api', $2, 0, 10, 5, $3::int)`,
      [account.id, model, unpriced, age],
    )
  await ask("openai/rare", 1, 0)
  await ask("openai/often", 2, 0)
  await ask("openai/often", 3, 1)
  await ask("openai/long-ago", 9, 200)
  await ask("openai/gpt-4o", 0, 0)
  expect((await listPrices(platform, {})).unpriced).toMatchObject([
    { model: "openai/often", calls: 5, inputTokens: 20, outputTokens: 10 },
    { model: "openai/rare", calls: 1 },
  ])
})

test("nobody but the platform reads or sets prices", async () => {
  const client = await makeAccount()
  const agency = systemContext(await loadFacts(client.account.parentId ?? ""), makeLog(), "test")
  const price = { model: "openai/gpt-4o", input: 0n, output: 0n }
  for (const ctx of [client, agency]) {
    await expect(listPrices(ctx, {})).rejects.toMatchObject({ code: "not_authorized" })
    await expect(setPrice(ctx, price)).rejects.toMatchObject({ code: "not_authorized" })
    await expect(removePrice(ctx, { model: price.model })).rejects.toMatchObject({ code: "not_authorized" })
  }
  expect(await system().modelPrice.count({ where: { model: price.model } })).toBe(0)
})

test.each([
  ["a name without a provider", { model: "gpt-4o", input: 1n, output: 1n }],
  ["a name that is none", { model: "openai/gpt 4o", input: 1n, output: 1n }],
  ["less than nothing", { model: "openai/gpt-4o", input: -1n, output: 1n }],
  ["more than anybody asks", { model: "openai/gpt-4o", input: 1n, output: 1_000_000_000_001n }],
])("%s is refused", async (_, price) => {
  await expect(async () => setPrice(platform, price)).rejects.toMatchObject({ code: "invalid_input" })
})
