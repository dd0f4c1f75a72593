import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { trips } from "#lib/db/transaction.ts"
import { groupCommit } from "#lib/db/wire/group-commit.ts"
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

const RENAME = `update "Bot" set name = $3 where "accountId" = $1 and id = $2`
const name = async (id: string) =>
  (await owner.query(`select name from "Bot" where id = $1`, [id])).rows[0].name

describe("a batch", () => {
  test("is undone whole by a statement that fails, and its account's others go on", async () => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Before" })
    const sql = trips(ctx)
    const both = [
      sql.query({ name: "rename", text: RENAME, values: [ctx.account.id, bot.id, "After"] }),
      sql.query({ name: "broken", text: "select 1 / $1::int", values: [0] }),
    ]
    for (const { status } of await Promise.allSettled(both)) expect(status).toBe("rejected")
    expect(await name(bot.id)).toBe("Before")
    await trips(ctx).query({ name: "rename", text: RENAME, values: [ctx.account.id, bot.id, "After"] })
    expect(await name(bot.id)).toBe("After")
  })

  test("finds a statement that a failed one before it was to prepare", async () => {
    const ctx = await makeAccount()
    const fresh = `fresh-${newId()}`
    const all = Array.from({ length: 24 }, (_, i) => {
      const sql = trips(ctx)
      const before = i % 2 ? [] : [sql.query({ name: "broken", text: "select 1 / $1::int", values: [0] })]
      return Promise.all([...before, sql.query({ name: fresh, text: "select $1::int as n", values: [i] })])
    })
    const ended = await Promise.allSettled(all)
    expect(ended.map(({ status }) => status)).toEqual(ended.map((_, i) => (i % 2 ? "fulfilled" : "rejected")))
  })

  test("that only reads cannot write", async () => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Before" })
    const values = [ctx.account.id, bot.id, "After"]
    for (const apart of [false, true])
      await expect(
        trips(ctx, { reads: true, apart }).query({ name: "rename", text: RENAME, values }),
      ).rejects.toThrow(/read-only/)
    expect(await name(bot.id)).toBe("Before")
  })

  test("sees its own account whatever travels beside it", async () => {
    const accounts = await Promise.all(Array.from({ length: 4 }, () => makeAccount()))
    for (const [i, ctx] of accounts.entries()) await createBot(ctx, { name: `Bot of ${i}` })
    const asked = Array.from({ length: 200 }, (_, i) => i % accounts.length)
    const seen = await Promise.all(
      asked.map(async (i) => {
        const ctx = accounts[i] ?? expect.fail()
        const how = { reads: true, apart: Math.random() < 0.3 }
        const { rows } = await trips(ctx, how).query({ name: "names", text: `select name from "Bot"` })
        return rows
      }),
    )
    expect(seen).toEqual(asked.map((i) => [{ name: `Bot of ${i}` }]))
  })

  test("that has to wait holds up only those behind it, and what comes later goes another way", async () => {
    const ctx = await makeAccount()
    await owner.query("select pg_advisory_lock(7)")
    let held = true
    const stuck = trips(ctx).query({ name: "lock", text: "select pg_advisory_xact_lock(7)" })
    const others = Array.from({ length: 60 }, async (_, i) => {
      await trips(ctx, { reads: true }).query({ name: "one", text: "select $1::int as n", values: [i] })
      return held
    })
    let done = 0
    for (const other of others) other.then(() => done++)
    await expect.poll(() => done).toBeGreaterThanOrEqual(53)
    const late = await trips(ctx).query({ name: "one", text: "select $1::int as n", values: [60] })
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
    const fine = Array.from({ length: 6 }, (_, n) =>
      trips(ctx, { reads: true }).query({ name: "one", text: "select $1::int as n", values: [n] }),
    )
    const odd = trips(ctx, { reads: true }).query({
      name: "odd",
      text: "select $1::json as j",
      values: [circle],
    })
    await expect(odd).rejects.toThrow(TypeError)
    expect((await Promise.all(fine)).map(({ rows }) => rows[0])).toEqual(fine.map((_, n) => ({ n })))
  })

  test("on a connection that is lost fails, and the next one goes on a new connection", async () => {
    const ctx = await makeAccount()
    const ended = trips(ctx).query({ name: "sleep", text: "select pg_sleep(20)" })
    const lost = expect(ended).rejects.toMatchObject({ code: "unavailable" })
    const killed = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like '%pg_sleep%'`
    await expect.poll(async () => (await owner.query(killed)).rowCount).toBeGreaterThan(0)
    await lost
    const { rows } = await trips(ctx).query({ name: "one", text: "select $1::int as n", values: [1] })
    expect(rows).toEqual([{ n: 1 }])
  })

  test("that is answered is on disk, alone or among many", async () => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Before" })
    const flushed = `select pg_current_wal_flush_lsn() > $1::pg_lsn as flushed`
    for (const many of [1, 2, 12]) {
      const checked = Array.from({ length: many }, async (_, i) => {
        const sql = trips(ctx)
        const values = [ctx.account.id, bot.id, `${many} ${i}`]
        const [, at] = await Promise.all([
          sql.query({ name: "rename", text: RENAME, values }),
          // The row has been written to the log by then, its commit comes after it.
          sql.query<{ at: string }>({
            name: "place",
            text: "select pg_current_wal_insert_lsn()::text as at",
          }),
        ])
        return (await owner.query(flushed, [at.rows[0]?.at])).rows[0]
      })
      expect(await Promise.all(checked)).toEqual(checked.map(() => ({ flushed: true })))
    }
  })
})

test("of works that are under way together only the first is to flush by itself", async () => {
  const told: boolean[] = []
  const work = async (flushes: boolean) => told.push(flushes)
  await Promise.all([groupCommit(work), groupCommit(work), groupCommit(work)])
  await groupCommit(work)
  expect(told).toEqual([true, false, false, true])
})
