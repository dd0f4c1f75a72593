import { Client } from "pg"
import { afterAll, expect, test } from "vitest"
import { groupCommit } from "#lib/db/wire/group-commit.ts"
import { batch, type Statement } from "#lib/db/wire/wire.ts"
import { createBot, getBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
await owner.connect()
// Test databases do without; here it is what is looked at.
await owner.query(`alter database "${owner.database}" set synchronous_commit = on`)
afterAll(() => owner.end())
const database = await faultyDatabase()
const ctx = await makeAccount()
const bots = await Promise.all(Array.from({ length: 6 }, (_, i) => createBot(ctx, { name: `Before ${i}` })))

const rename = (id: string, name: string): Statement => ({
  text: `update "Bot" set name = $3 where "accountId" = $1 and id = $2`,
  values: [ctx.account.id, id, name],
})

test.each([undefined, "57P01", "53100"])(
  "what is committed is not told to have failed when the flush after it does (%s)",
  async (code) => {
    const fault = database.fail({ match: /pg_logical_emit_message/, ...(code && { code }) })
    const name = `After ${code}`
    const ended = await Promise.allSettled(bots.map(({ id }) => batch(ctx, [rename(id, name)])))
    expect(fault.happened).toBe(true)
    expect(ended.filter(({ status }) => status === "rejected")).toEqual([])
    for (const { id } of bots) expect((await getBot(ctx, { id })).name).toBe(name)
  },
)

test("a commit whose flush fails wherever it is tried is not acknowledged", async () => {
  const faults = Array.from({ length: 7 }, () =>
    database.fail({ match: /pg_logical_emit_message/, code: "53100" }),
  )
  const ended = await Promise.allSettled(bots.map(({ id }) => batch(ctx, [rename(id, "Unsure")])))
  expect(faults.some(({ happened }) => happened)).toBe(true)
  database.clear()
  for (const each of ended)
    if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "unavailable" })
  expect(ended.some(({ status }) => status === "rejected")).toBe(true)
})

test("a batch that is answered is on disk, alone or among many", async () => {
  const flushed = `select pg_current_wal_flush_lsn() > $1::pg_lsn as flushed`
  // The row has been written to the log by then, its commit comes after it.
  const place: Statement<{ at: string }> = { text: "select pg_current_wal_insert_lsn()::text as at" }
  for (const many of [1, 2, 12]) {
    const checked = Array.from({ length: many }, async (_, i) => {
      const [, at] = await batch<[unknown, { at: string }]>(ctx, [
        rename(bots[0]?.id ?? "", `${many} ${i}`),
        place,
      ])
      return (await owner.query(flushed, [at.rows[0]?.at])).rows[0]
    })
    expect(await Promise.all(checked)).toEqual(checked.map(() => ({ flushed: true })))
  }
})

test("of works that are under way together only the first is to flush by itself", async () => {
  const told: boolean[] = []
  const work = async (flushes: boolean) => told.push(flushes)
  await Promise.all([groupCommit(work), groupCommit(work), groupCommit(work)])
  await groupCommit(work)
  expect(told).toEqual([true, false, false, true])
})
