import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { batch, reader, type Statement } from "#lib/db/wire/wire.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(async () => {
  await owner.connect()
  // Test databases do without; here it is what is looked at.
  await owner.query(`alter database "${owner.database}" set synchronous_commit = on`)
})
afterAll(() => owner.end())

const rename = (ctx: Context, id: string, to: string): Statement => ({
  text: `update "Bot" set name = $3 where "accountId" = $1 and id = $2`,
  values: [ctx.account.id, id, to],
})
const BROKEN: Statement = { text: "select 1 / $1::int", values: [0] }
const number = (n: number): Statement<{ n: number }> => ({ text: "select $1::int as n", values: [n] })
const NAMES: Statement<{ name: string }> = { text: `select name from "Bot"` }

const name = async (id: string) =>
  (await owner.query(`select name from "Bot" where id = $1`, [id])).rows[0].name

async function withBot() {
  const ctx = await makeAccount()
  return { ctx, bot: await createBot(ctx, { name: "Before" }) }
}

describe("a batch", () => {
  test("is undone whole by a statement that fails, wherever it stands, and the next one stands", async () => {
    const { ctx, bot } = await withBot()
    for (const at of [0, 1, 2]) {
      const statements = [rename(ctx, bot.id, "After"), rename(ctx, bot.id, "Later")].toSpliced(at, 0, BROKEN)
      await expect(batch(ctx, statements)).rejects.toMatchObject({ code: "22012" })
      expect(await name(bot.id)).toBe("Before")
    }
    await batch(ctx, [rename(ctx, bot.id, "After")])
    expect(await name(bot.id)).toBe("After")
  })

  test("shares nothing with one that is asked in the same tick", async () => {
    const { ctx, bot } = await withBot()
    const [broken, sound] = await Promise.allSettled([
      batch(ctx, [BROKEN]),
      batch(ctx, [rename(ctx, bot.id, "After")]),
    ])
    expect([broken.status, sound.status]).toEqual(["rejected", "fulfilled"])
    expect(await name(bot.id)).toBe("After")
  })

  test("runs in its order, answers in it, and sees what stands before", async () => {
    const { ctx, bot } = await withBot()
    const results = await batch(ctx, [
      number(1),
      NAMES,
      rename(ctx, bot.id, "First"),
      NAMES,
      null,
      rename(ctx, bot.id, "Second"),
      NAMES,
    ])
    const rows = results.map((result) => result.rows)
    const named = (name: string) => [{ name }]
    expect(rows).toEqual([[{ n: 1 }], named("Before"), [], named("First"), [], [], named("Second")])
    expect(results.map(({ rowCount }) => rowCount)).toEqual([1, 1, 1, 1, 0, 1, 1])
    expect(await batch(ctx, [null, null])).toEqual([0, 0].map(() => ({ rows: [], rowCount: 0 })))
  })

  test("is refused inside a transaction, by type and when it runs", async () => {
    const { ctx, bot } = await withBot()
    await transaction(ctx, async (scope) => {
      // @ts-expect-error a transaction's own context opens no other one
      await expect(batch(scope, [rename(ctx, bot.id, "Inside")])).rejects.toThrow(/transaction of its own/)
      // @ts-expect-error nor does one that reads
      await expect(reader(scope).query(NAMES)).rejects.toThrow(/transaction of its own/)
      await expect(batch(ctx, [NAMES], "read")).rejects.toThrow(/transaction of its own/)
    })
    const hidden = async () => batch(ctx, [rename(ctx, bot.id, "Inside")])
    await expect(sqlTransaction(ctx, hidden)).rejects.toThrow(/transaction of its own/)
    // What a transaction set going and left behind is outside again once it has ended.
    const after = Promise.withResolvers<void>()
    const late = await sqlTransaction(ctx, async () => ({
      asked: after.promise.then(() => batch(ctx, [NAMES], "read")),
    }))
    after.resolve()
    expect((await late.asked)[0].rows).toEqual([{ name: "Before" }])
    expect(await name(bot.id)).toBe("Before")
  })

  test("finds a statement that a failed one before it was to prepare", async () => {
    const ctx = await makeAccount()
    const text = `select $1::int as "${newId()}"`
    const ended = await Promise.allSettled(
      Array.from({ length: 24 }, (_, i) => batch(ctx, [i % 2 ? null : BROKEN, { text, values: [i] }])),
    )
    expect(ended.map(({ status }) => status)).toEqual(ended.map((_, i) => (i % 2 ? "fulfilled" : "rejected")))
  })

  test("that only reads cannot write", async () => {
    const { ctx, bot } = await withBot()
    for (const mode of ["read", "read-apart"] as const)
      await expect(batch(ctx, [rename(ctx, bot.id, "After")], mode)).rejects.toThrow(/read-only/)
    expect(await name(bot.id)).toBe("Before")
  })

  test("that has to wait holds up only those behind it, and what comes later goes another way", async () => {
    const ctx = await makeAccount()
    await owner.query("select pg_advisory_lock(7)")
    let held = true
    const stuck = batch(ctx, [{ text: "select pg_advisory_xact_lock(7)" }])
    const others = Array.from({ length: 60 }, async (_, i) => {
      await batch(ctx, [number(i)], "read")
      return held
    })
    let done = 0
    for (const other of others) other.then(() => done++)
    await expect.poll(() => done).toBeGreaterThanOrEqual(53)
    const [late] = await batch(ctx, [number(60)])
    expect(late.rows).toEqual([{ n: 60 }])
    held = false
    await owner.query("select pg_advisory_unlock(7)")
    await stuck
    // Eight are under way in a pipeline at most.
    expect((await Promise.all(others)).filter((early) => !early).length).toBeLessThanOrEqual(7)
  })

  test("that cannot even be sent fails alone", async () => {
    const ctx = await makeAccount()
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const fine = Array.from({ length: 6 }, (_, n) => batch(ctx, [number(n)], "read"))
    const odd = batch(ctx, [{ text: "select $1::json as j", values: [circle] }], "read")
    await expect(odd).rejects.toThrow(TypeError)
    expect((await Promise.all(fine)).map(([{ rows }]) => rows[0])).toEqual(fine.map((_, n) => ({ n })))
  })
})

describe("a connection", () => {
  test("that is lost in the middle of a batch leaves nothing of it, and the next one goes another way", async () => {
    const { ctx, bot } = await withBot()
    const asked = batch(ctx, [rename(ctx, bot.id, "Half"), { text: "select pg_sleep(20)" }, number(1)])
    const beside = batch(ctx, [rename(ctx, bot.id, "Beside")])
    const lost = expect(asked).rejects.toMatchObject({ code: "unavailable" })
    const alsoLost = beside.catch(({ code }) => code)
    const killed = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like '%pg_sleep%'`
    await expect.poll(async () => (await owner.query(killed)).rowCount).toBeGreaterThan(0)
    await lost
    const toldOf = await alsoLost
    // What travelled behind it on the same connection was lost with it, and says so.
    expect(await name(bot.id)).toBe(toldOf === "unavailable" ? "Before" : "Beside")
    const [{ rows }] = await batch(ctx, [number(1)])
    expect(rows).toEqual([{ n: 1 }])
  })

  test("keeps nothing of an account for the next one, whichever batch it serves", async () => {
    const accounts = await Promise.all(Array.from({ length: 4 }, () => makeAccount()))
    for (const [i, ctx] of accounts.entries()) await createBot(ctx, { name: `Bot of ${i}` })
    const asked = Array.from({ length: 200 }, (_, i) => i % accounts.length)
    const served = new Map<number, Set<number>>()
    await Promise.all(
      asked.map(async (i) => {
        const ctx = accounts[i] ?? expect.fail()
        const mode = (["read", "read-apart", "flushed", "unflushed"] as const)[i % 4] ?? "read"
        const broken = Math.random() < 0.2 ? batch(ctx, [BROKEN]).catch(() => {}) : undefined
        const pid: Statement<{ pid: number }> = { text: "select pg_backend_pid() as pid" }
        const [{ rows }, place] = await batch<[{ name: string }, { pid: number }]>(ctx, [NAMES, pid], mode)
        await broken
        expect(rows).toEqual([{ name: `Bot of ${i}` }])
        const at = place.rows[0]?.pid ?? 0
        served.set(at, (served.get(at) ?? new Set()).add(i))
      }),
    )
    // Else nothing was shared, and nothing shown.
    expect(Math.max(...[...served.values()].map(({ size }) => size))).toBeGreaterThan(1)
  })

  test("is read-only, and its commits unflushed, for the batch that said so alone", async () => {
    const { ctx, bot } = await withBot()
    const settings: Statement<{ commit: string; readOnly: string; account: string }> = {
      text: `select current_setting('synchronous_commit') as commit, current_setting('transaction_read_only') as "readOnly",
        current_setting('livery.account') as account`,
    }
    const of = (commit: string, readOnly: string) => ({ commit, readOnly, account: ctx.account.id })
    for (let again = 0; again < 5; again++) {
      expect((await batch(ctx, [settings], "read"))[0].rows).toEqual([of("on", "on")])
      expect((await batch(ctx, [settings], "unflushed"))[0].rows).toEqual([of("off", "off")])
      expect((await batch(ctx, [settings]))[0].rows).toEqual([of("on", "off")])
      await batch(ctx, [rename(ctx, bot.id, `After ${again}`)])
    }
  })
})
