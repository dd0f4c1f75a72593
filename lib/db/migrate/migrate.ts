import { Logger, runMigrations as migrateQueue } from "graphile-worker"
import { Client, Pool } from "pg"
import { ensureRoles } from "../roles/ensure-roles.ts"
import { openQueue } from "./open-queue.ts"
import { type Migration, migrationList, readMigrations } from "./read-migrations.ts"
import { noFilters, withSchemaEngine } from "./schema-engine.ts"
import { useVectorExtension } from "./vector-extension.ts"
import { wholeScripts } from "./whole-scripts.ts"

/** Ours; Prisma's own migration lock is 72707369. */
const LOCK = 72_707_370

/**
 * Applies the migrations that the database lacks, one process at a time, and returns their names; brings the tables of
 * the job queue and the roles that the process logs in as up to date as well. Writes Prisma's own `_prisma_migrations`, so that `prisma migrate deploy` stays
 * possible. Throws when the database was made by other migrations than these.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: "livery migrate" })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK])
    const migrations = await readMigrations()
    const applied = (await missing(client, migrations)) ? await apply(url, migrations) : []
    await useVectorExtension(client)
    // Its tables must be there before any worker runs, so that a command can enqueue.
    await migrateQueue({ connectionString: url, noHandleSignals: true, logger: new Logger(() => () => {}) })
    await openQueue(client)
    await ensureRoles(client, url)
    return applied
  } finally {
    await client.end()
  }
}

async function apply(url: string, migrations: Migration[]): Promise<string[]> {
  const pool = new Pool({ connectionString: url, max: 2, application_name: "livery migrate" })
  const { adapter, fault } = wholeScripts(pool)
  try {
    return await withSchemaEngine(adapter, async (engine) => {
      const input = { migrationsList: migrationList(migrations), filters: noFilters }
      return (await engine.applyMigrations(input)).appliedMigrationNames
    })
  } catch (error) {
    throw fault() ?? error
  } finally {
    await pool.end()
  }
}

type Applied = { migration_name: string; checksum: string; finished: boolean }

/** Whether a migration is missing. Saves loading the engine on every start. */
async function missing(client: Client, migrations: Migration[]): Promise<boolean> {
  const applied = await readApplied(client)
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const row of applied) {
    const checksum = known.get(row.migration_name)
    if (checksum === undefined)
      throw new Error(
        `The database has the migration ${row.migration_name}, which this version of Livery does not know`,
      )
    if (checksum !== row.checksum)
      throw new Error(`The migration ${row.migration_name} was edited after the database was made with it`)
  }
  return applied.filter((row) => row.finished).length < migrations.length
}

async function readApplied(client: Client): Promise<Applied[]> {
  const table = await client.query("select to_regclass('_prisma_migrations') is not null as there")
  if (!table.rows[0].there) return []
  const { rows } = await client.query<Applied>(
    `select migration_name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null`,
  )
  return rows
}
