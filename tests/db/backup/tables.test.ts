import { Client } from "pg"
import { expect, test } from "vitest"
import { readNames } from "#lib/db/backup/tables.ts"
import { readMigrations } from "#lib/db/migrate/read-migrations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { olderDatabase } from "#tests/support/older-database.ts"

await useDatabase()

const dropping = (await readMigrations()).flatMap(({ name, sql }, before) =>
  /^drop table/im.test(sql) ? [[name, before] as const] : [],
)

test.each(dropping)("all tables from before %s are known, also those that it drops", async (_, before) => {
  const older = await olderDatabase(before)
  const owner = new Client({ connectionString: older.url })
  await owner.connect()
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  )
  expect(await readNames(owner)).toEqual(rows.map(({ name }) => name))
  await owner.end()
  await older.drop()
})
