import { Logger, runMigrations as migrateQueue } from "graphile-worker"
import { Client, Pool } from "pg"
import { ensureRoles } from "../roles/ensure-roles.ts"
import { pendingMigrations, readHistory } from "./compare-history.ts"
import { openQueue } from "./open-queue.ts"
import { migrationList, readMigrations } from "./read-migrations.ts"
import { noFilters, withSchemaEngine } from "./schema-engine.ts"
import { useVectorExtension } from "./vector-extension.ts"
import { wholeScripts } from "./whole-scripts.ts"

/** Ours; Prisma's own migration lock is 72707369. */
const LOCK = 72_707_370

/**
 * Applies the migrations that the database lacks, one process at a time, and returns their names; brings the tables of
 * the job queue and the roles that the process logs in as up to date as well. Writes Prisma's own `_prisma_migrations`, so
 * that `prisma migrate deploy` stays possible. `beforeUpgrade` is told of them first where the database is in use already,
 * and stops everything by throwing. Throws when the database was made by other migrations than these.
 */
export async function migrate(
  url: string,
  beforeUpgrade: (names: string[]) => Promise<void> = async () => {},
): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: "livery migrate" })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK])
    const history = await readHistory(client)
    const pending = await pendingMigrations(history)
    // A database that was never used has nothing to lose.
    if (pending.length && history.length) await beforeUpgrade(pending.map(({ name }) => name))
    // Without any, the engine need not be loaded on every start.
    const applied = pending.length ? await apply(url) : []
    await useVectorExtension(client)
    // Its tables must be there before any worker runs, so that a command can enqueue.
    await migrateJobs(url)
    await openQueue(client)
    await ensureRoles(client, url)
    return applied
  } finally {
    await client.end()
  }
}

/** Brings the tables of the job queue up to date, in their own schema. */
export const migrateJobs = (url: string): Promise<void> =>
  migrateQueue({ connectionString: url, noHandleSignals: true, logger: new Logger(() => () => {}) })

async function apply(url: string): Promise<string[]> {
  const pool = new Pool({ connectionString: url, max: 2, application_name: "livery migrate" })
  const { adapter, fault } = wholeScripts(pool)
  try {
    return await withSchemaEngine(adapter, async (engine) => {
      const input = { migrationsList: migrationList(await readMigrations()), filters: noFilters }
      return (await engine.applyMigrations(input)).appliedMigrationNames
    })
  } catch (error) {
    throw fault() ?? error
  } finally {
    await pool.end()
  }
}
