import { describe, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { release, reserve, usageOf } from "#lib/domain/plans/plans.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()

const take = (ctx: Context, amount = 1) =>
  sqlTransaction(ctx, (sql) => reserve(sql, ctx.account, [{ metric: "messages", amount }]))
const used = (ctx: Context) => transaction(ctx, async (scope) => (await usageOf(scope)).messages)
const outcome = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === "fulfilled").length

describe("a limit", () => {
  test("is exact under 50 parallel takers, every round", async () => {
    for (let round = 0; round < 5; round++) {
      const ctx = await makeAccount({ messages: 10 })
      const results = await Promise.allSettled(Array.from({ length: 50 }, () => take(ctx)))
      expect(outcome(results)).toBe(10)
      expect(await used(ctx)).toBe(10)
      for (const result of results)
        if (result.status === "rejected")
          expect(result.reason).toMatchObject({ code: "limit_reached", details: { noun: "messages" } })
    }
  })

  test("can be used to the last unit although it is dealt over shards", async () => {
    const ctx = await makeAccount({ messages: 137 })
    let taken = 0
    while (outcome(await Promise.allSettled([take(ctx)]))) taken++
    expect(taken).toBe(137)
  })

  test("of the partner binds its customers together, and both are counted", async () => {
    const first = await makeAccount({ messages: null }, { messages: 15 })
    const second = await makeSibling(first.account.parentId ?? "", { messages: 12 })
    const refreshed = systemContext(await loadFacts(first.account.id), first.log)
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) => take(i % 2 ? refreshed : second)),
    )
    expect(outcome(results)).toBe(15)
    expect((await used(first)) + (await used(second))).toBe(15)
  })

  test("that is raised or lowered holds from then on", async () => {
    const ctx = await makeAccount({ messages: 5 })
    await take(ctx, 5)
    const raised = { ...ctx, account: { ...ctx.account, limits: { ...ctx.account.limits, messages: 7 } } }
    await take(raised, 2)
    await expect(take(raised)).rejects.toMatchObject({ code: "limit_reached" })
    const lowered = { ...ctx, account: { ...ctx.account, limits: { ...ctx.account.limits, messages: 3 } } }
    await expect(take(lowered)).rejects.toMatchObject({ code: "limit_reached" })
  })

  test("of zero blocks, null does not", async () => {
    await expect(take(await makeAccount({ messages: 0 }))).rejects.toMatchObject({ code: "limit_reached" })
    const ctx = await makeAccount({ messages: null })
    await take(ctx, 1_000_000)
    expect(await used(ctx)).toBe(1_000_000)
  })

  test("gives room again when something is released, and a failed transaction takes nothing", async () => {
    const ctx = await makeAccount({ messages: 2 })
    await take(ctx, 2)
    await sqlTransaction(ctx, (sql) => release(sql, ctx.account, [{ metric: "messages", amount: 1 }]))
    await take(ctx, 1)
    await expect(take(ctx)).rejects.toMatchObject({ code: "limit_reached" })
    const other = await makeAccount({ messages: 2 })
    const failing = sqlTransaction(other, async (sql) => {
      await reserve(sql, other.account, [{ metric: "messages", amount: 2 }])
      throw new Error("later")
    })
    await expect(failing).rejects.toThrow("later")
    expect(await used(other)).toBe(0)
  })
})
