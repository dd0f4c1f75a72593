import { Client } from "pg"
import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { readMigrations } from "#lib/db/migrate/read-migrations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { fillAccount, tablesOfAccounts } from "#tests/support/fill-account.ts"
import { olderDatabase } from "#tests/support/older-database.ts"

await useDatabase()

/** Migrations that change tables with rows, and what each takes away on purpose because nothing ever wrote it. */
const DROPPED: Record<string, { tables: string[]; columns: string[] }> = {
  "20261128232201_drop_unwritten": {
    tables: ["Budget", "Flow", "Release", "Template"],
    columns: [
      ...["Conversation.flowState", "Conversation.releaseId", "Conversation.spaceId"],
      ...["Message.costMicroCents", "Plan.currency", "Plan.priceCents"],
    ],
  },
  "20261128235751_message_origins": { tables: [], columns: [] },
}

/** Every row of every table as JSON, in an order of its own, by table. */
async function rowsOf(owner: Client): Promise<Record<string, Record<string, unknown>[]>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'`,
  )
  const found: Record<string, Record<string, unknown>[]> = {}
  for (const { name } of tables) {
    const { rows } = await owner.query(`select to_jsonb(t) as row from "${name}" t order by md5(t::text)`)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

const without = (row: Record<string, unknown>, gone: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !gone.includes(column)))
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()

test.each(Object.keys(DROPPED))(
  "%s leaves every row of the version before as it was",
  async (name) => {
    const migrations = (await readMigrations()).map((migration) => migration.name)
    const before = migrations.indexOf(name)
    const older = await olderDatabase(before)
    const owner = new Client({ connectionString: older.url })
    await owner.connect()
    const account = newId()
    await owner.query(
      `insert into "Account" (id, kind, name, "updatedAt") values ($1, 'customer', 'Old', now())`,
      [account],
    )
    await fillAccount(owner, account, 3)
    const filled = await tablesOfAccounts(owner)
    const had = await rowsOf(owner)

    expect(await migrate(older.url)).toEqual(migrations.slice(before))

    const has = await rowsOf(owner)
    await owner.end()
    const { tables, columns } = DROPPED[name] ?? { tables: [], columns: [] }
    for (const [table, rows] of Object.entries(had)) {
      if (filled.includes(table)) expect(rows, table).not.toEqual([])
      const gone = columns
        .filter((column) => column.startsWith(`${table}.`))
        .map((column) => column.split(".")[1] ?? "")
      for (const column of gone) expect(rows[0]).toHaveProperty(column)
      const left = rows.map((row) => without(row, gone))
      const kept = Object.keys(left[0] ?? {})
      // A later migration may have made another one of that name.
      if (tables.includes(table)) expect(has[table] ?? [], table).toEqual([])
      else {
        const now = (has[table] ?? []).map((row) =>
          Object.fromEntries(kept.map((column) => [column, row[column]])),
        )
        expect(sorted(now), table).toEqual(sorted(left))
      }
    }
    await older.drop()
  },
  60_000,
)
