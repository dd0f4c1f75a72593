import { PGlite } from "@electric-sql/pglite"
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm"
import { unaccent } from "@electric-sql/pglite/contrib/unaccent"
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils"
import { PrismaPGlite } from "pglite-prisma-adapter"
import { migrationList, readMigrations, readSchema } from "#lib/db/migrate/read-migrations.ts"
import { noFilters, withSchemaEngine } from "#lib/db/migrate/schema-engine.ts"

/** The SQL that leads from the migrations (or, with `fromEmpty`, from nothing) to prisma/schema; "" when they agree. */
export async function schemaDiff(fromEmpty = false): Promise<string> {
  const database = new PGlite({ extensions: { pg_trgm, unaccent } })
  const to = { tag: "schemaDatamodel" as const, ...(await readSchema()) }
  const from = fromEmpty
    ? { tag: "empty" as const }
    : { tag: "migrations" as const, ...migrationList(await readMigrations()) }
  try {
    const { stdout } = await withSchemaEngine(shadow(database), (engine) =>
      engine.diff({ from, to, script: true, exitCode: null, filters: noFilters }),
    )
    const sql = (stdout ?? "").trim()
    return sql === "-- This is an empty migration." ? "" : `${sql}\n`
  } finally {
    await database.close()
  }
}

// The adapter's own shadow database knows no extensions, and its executeScript drops errors.
function shadow(database: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(database)
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect()
    adapter.executeScript = async (script) => void (await database.exec(script))
    adapter.dispose = async () => {}
    return adapter
  }
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect }
}
