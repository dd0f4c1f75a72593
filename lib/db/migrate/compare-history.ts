import type { ClientBase } from "pg"
import { type Migration, readMigrations } from "./read-migrations.ts"

export interface Applied {
  name: string
  checksum: string
}

/** The migrations that a database has, oldest first; none when Livery never used it. */
export async function readHistory(client: ClientBase): Promise<Applied[]> {
  const table = await client.query("select to_regclass('_prisma_migrations') is not null as there")
  if (!table.rows[0].there) return []
  const { rows } = await client.query<Applied>(
    `select migration_name as name, checksum from _prisma_migrations
     where rolled_back_at is null and finished_at is not null order by 1`,
  )
  return rows
}

/**
 * The migrations that a database with this history lacks. Throws one line when it has one that this version does not
 * have, or has another by the same name.
 */
export async function pendingMigrations(history: readonly Applied[]): Promise<Migration[]> {
  const migrations = await readMigrations()
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of history) {
    const ours = known.get(name)
    if (ours === undefined)
      throw new Error(
        `The database is of a newer version of Livery: it has the migration ${name}, which this version of Livery does not know. Update Livery, or restore a backup from before the upgrade.`,
      )
    if (ours !== checksum)
      throw new Error(`The migration ${name} was edited after the database was made with it`)
  }
  const applied = new Set(history.map(({ name }) => name))
  return migrations.filter(({ name }) => !applied.has(name))
}
