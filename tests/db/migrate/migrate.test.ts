import { Client } from "pg"
import { expect, test } from "vitest"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { useDatabase } from "#tests/setup/database.ts"

const { url } = await useDatabase()

async function sql(statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

test("applying again changes nothing", async () => {
  expect(await migrate(url)).toEqual([])
})

test("a second process waits and finds the work done", async () => {
  await sql(`drop schema public cascade; create schema public; drop schema graphile_worker cascade`)
  const [one, two] = await Promise.all([migrate(url), migrate(url)])
  expect([one.length > 0, two.length > 0].filter(Boolean)).toHaveLength(1)
  expect((await sql(`select 1 from _prisma_migrations where finished_at is null`)).rowCount).toBe(0)
})

test("an edited migration stops the start", async () => {
  const { rows } = await sql(`select migration_name, checksum from _prisma_migrations limit 1`)
  await sql(`update _prisma_migrations set checksum = 'x' where migration_name = '${rows[0].migration_name}'`)
  await expect(migrate(url)).rejects.toThrow(/was edited/)
  await sql(
    `update _prisma_migrations set checksum = '${rows[0].checksum}' where migration_name = '${rows[0].migration_name}'`,
  )
})

test("a database of a later version is refused", async () => {
  await sql(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', 'x', '29990101000000_later', now())`,
  )
  await expect(migrate(url)).rejects.toThrow(/does not know/)
})
