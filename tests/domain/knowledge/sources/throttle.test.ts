import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { isServing } from "#lib/db/wire/pipeline.ts"
import { throttle } from "#lib/domain/knowledge/sources/throttle.ts"
import { useDatabase } from "#tests/setup/database.ts"

const { url } = await useDatabase()
const client = new pg.Client({ connectionString: url })
await client.connect()
afterAll(() => client.end())

const sleep = (ms: number) => ({ text: "select pg_sleep($1::float8 / 1000)::text", values: [ms] })

test("after a statement the connection rests for as long as it took while anybody is served", async () => {
  const sql = throttle(client, () => true)
  const begun = performance.now()
  await Promise.all([sql.query(sleep(30)), sql.query(sleep(30)), sql.query(sleep(1))])
  expect(performance.now() - begun).toBeGreaterThan(115)
})

test("as long as nothing has travelled nobody is served, and nothing rests", async () => {
  expect(isServing()).toBe(false)
  let asked = 0
  const sql = throttle(client, () => {
    asked++
    return isServing()
  })
  await Promise.all([sql.query(sleep(30)), sql.query(sleep(1))])
  expect(asked).toBeGreaterThan(0)
})

test("a statement that fails says so, and the next one runs", async () => {
  const sql = throttle(client)
  const [failed, fine] = await Promise.allSettled([
    sql.query({ text: "select 1 / 0", values: [] }),
    sql.query({ text: "select 1 as one", values: [] }),
  ])
  expect(failed.status).toBe("rejected")
  expect(fine).toMatchObject({ status: "fulfilled", value: { rows: [{ one: 1 }] } })
})
