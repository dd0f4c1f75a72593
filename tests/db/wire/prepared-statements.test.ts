import { Client } from "pg"
import { afterAll, describe, expect, test } from "vitest"
import { sqlTransaction } from "#lib/db/transaction.ts"
import { nameOf, preparedOn } from "#lib/db/wire/prepared-statements.ts"
import { batch, type Statement } from "#lib/db/wire/wire.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
await owner.connect()
afterAll(() => owner.end())
const ctx = await makeAccount()

/** What the connection that serves it has prepared under a name that is ours. */
const PREPARED: Statement<{ name: string; text: string }> = {
  text: "select name, statement as text from pg_prepared_statements",
}
const prepared = () => sqlTransaction(ctx, async (sql) => (await sql.query(PREPARED)).rows)
const texts = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({ text: `select ${from + i} as n` }))

describe("a prepared statement", () => {
  test("is named by its text, on whatever connection, and prepared once", async () => {
    const seen = await sqlTransaction(ctx, async (sql) => {
      const same = () => ({ text: ["select ", "41 as n"].join("") })
      for (let i = 0; i < 3; i++) await sql.query(same())
      return (await sql.query(PREPARED)).rows
    })
    const [one, ...others] = seen.filter(({ text }) => text === "select 41 as n")
    expect(others).toEqual([])
    expect(one?.name).toBe(nameOf("select 41 as n"))
    for (const { name, text } of seen) expect(name).toBe(nameOf(text))
    expect(nameOf("select 42 as n")).not.toBe(nameOf("select 41 as n"))
  })

  test("is known to every copy of the code that speaks on its connection", async () => {
    // Next bundles a copy of lib/ beside the one that the server runs; both share the pools.
    const copy = "../../../lib/db/wire/prepared-statements.ts?a-second-copy"
    const other = (await import(
      /* @vite-ignore */ copy
    )) as typeof import("#lib/db/wire/prepared-statements.ts")
    const connection = {}
    expect(other.preparedOn).not.toBe(preparedOn)
    expect(preparedOn(connection, "select 1").isNew).toBe(true)
    expect(other.preparedOn(connection, "select 1").isNew).toBe(false)
  })

  test("of a text that data gave its form is not kept", async () => {
    const seen = await sqlTransaction(ctx, async (sql) => {
      await sql.query({ text: "select 'given' as shaped", prepared: false })
      return (await sql.query(PREPARED)).rows
    })
    expect(seen.map(({ text }) => text)).not.toContain("select 'given' as shaped")
  })

  test("that was not used for longest makes room, and is prepared again when it is asked", async () => {
    const [first, ...rest] = texts(400)
    const ask = (statement: Statement) => batch(ctx, [statement, PREPARED as Statement])
    const kept: number[] = []
    for (const statement of [first, ...rest, first, first]) {
      const [{ rows }, all] = await ask(statement ?? expect.fail())
      expect(rows).toEqual([{ n: Number(/\d+/.exec(statement?.text ?? "")?.[0]) }])
      kept.push(all.rows.length)
    }
    expect(Math.max(...kept)).toBeLessThanOrEqual(256)
    expect(Math.max(...kept)).toBeGreaterThan(200)
  })

  test("makes room while others that use it are under way", async () => {
    const rounds = Array.from({ length: 3 }, () => texts(300, 1000)).flat()
    const results = await Promise.all(rounds.map((statement) => batch(ctx, [statement], "read")))
    expect(results.map(([{ rows }]) => rows)).toEqual(
      rounds.map(({ text }) => [{ n: Number(/\d+/.exec(text)?.[0]) }]),
    )
  })

  test("whose text is wrong fails for itself alone, each time it is asked", async () => {
    const wrong = { text: "select from from" }
    for (let i = 0; i < 3; i++) {
      await expect(batch(ctx, [wrong])).rejects.toMatchObject({ code: "42601" })
      expect((await batch(ctx, [{ text: "select 1 as n" }]))[0].rows).toEqual([{ n: 1 }])
    }
    expect((await prepared()).map(({ text }) => text)).not.toContain(wrong.text)
  })
})
