import { expect, test } from "vitest"
import { env } from "#lib/core/env.ts"
import { systemSql } from "#lib/db/system.ts"
import { costOf, priceOf } from "#lib/domain/costs/costs.ts"
import { choosePrice } from "#lib/domain/costs/price-of.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

const price = { input: 150_000n, output: 600_000n, cachedInput: 75_000n }
const taken = (inputTokens: number, outputTokens: number, cachedInputTokens = 0) => ({
  inputTokens,
  cachedInputTokens,
  outputTokens,
})

test.each([
  [taken(1_000_000, 1_000_000), 750_000n],
  [taken(1_000_000, 0, 1_000_000), 75_000n],
  // 0.15 and 0.6 of a millionth: what took something costs something, and is rounded once.
  [taken(1, 0), 1n],
  [taken(1, 1), 1n],
  [taken(7, 2), 3n],
  [taken(0, 0), 0n],
  [taken(5, 0, 9), 1n],
])("%j cost %s millionths", (tokens, cost) => {
  expect(costOf(price, tokens)).toBe(cost)
})

test("amounts beyond what a floating-point number holds are exact", () => {
  const dear = { input: 999_999_999_999n, output: 0n, cachedInput: null }
  expect(costOf(dear, taken(9_007_199_254_740_991, 0))).toBe(9_007_199_254_731_983_800_746n)
})

test("input that was read before costs as other input where nothing else is said", () => {
  expect(costOf({ ...price, cachedInput: null }, taken(1_000_000, 0, 400_000))).toBe(150_000n)
})

const named = (model: string, input: bigint, isPrefix = false) => ({ ...price, model, isPrefix, input })

test("the operator's exact name goes before the longest beginning, and that before what is known", () => {
  const own = [named("openai/", 1n, true), named("openai/gpt-4o-", 2n, true), named("openai/gpt-4o-mini", 3n)]
  const inputs = [
    "openai/gpt-4o-mini",
    "openai/gpt-4o-2024-08-06",
    "openai/gpt-4.1",
    "mistral/codestral-latest",
  ]
  expect(inputs.map((model) => choosePrice(own, model)?.input)).toEqual([3n, 2n, 1n, 300_000n])
})

test.each([
  ["openai/gpt-4o-mini", 150_000n],
  ["openai/gpt-4o-mini-2024-07-18", 150_000n],
  ["anthropic/claude-haiku-4-5-20251001", 1_000_000n],
  ["builtin/quotes", 0n],
  ["local/my-encoder", 0n],
  // A name that only begins alike is another model.
  ["openai/gpt-4o-mini-audio", undefined],
  ["openai/gpt-4.5-preview", undefined],
  ["openai/constructor", undefined],
  ["openai/llama3", undefined],
])("%s is known to cost %s", (model, input) => {
  expect(choosePrice([], model)?.input).toBe(input)
})

test("dollars of providers say nothing where the platform counts in another currency", () => {
  const settings = env()
  Object.assign(settings, { LIVERY_COST_CURRENCY: "EUR" })
  try {
    expect(choosePrice([], "openai/gpt-4o")).toBeNull()
    expect(choosePrice([named("openai/gpt-4o", 5n)], "openai/gpt-4o")?.input).toBe(5n)
  } finally {
    Object.assign(settings, { LIVERY_COST_CURRENCY: "USD" })
  }
})

test("a process hears that another has changed a price, and that it was taken back", async () => {
  const model = "openai/heard"
  expect(await priceOf(model)).toBeNull()
  const write = (input: number | null) =>
    systemSql().query(
      `with written as (
        insert into "ModelPrice" (id, model, input, output) values (uuidv7(), $1, $2::bigint, $2::bigint) returning 1
      ) select pg_notify('livery_channel', 'prices') from written`,
      [model, input],
    )
  await write(7)
  await expect.poll(async () => (await priceOf(model))?.input).toBe(7n)
  await write(9)
  await expect.poll(async () => (await priceOf(model))?.input).toBe(9n)
  await write(null)
  await expect.poll(() => priceOf(model)).toBeNull()
})
