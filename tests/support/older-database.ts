import { newId } from "#lib/core/ids.ts"
import { migrateJobs } from "#lib/db/migrate/migrate.ts"
import { readMigrations } from "#lib/db/migrate/read-migrations.ts"
import { runWhole } from "#lib/db/migrate/whole-scripts.ts"
import { asOwnerOf } from "#lib/db/owner.ts"
import { secondDatabase } from "./second-database.ts"

/** Another database, as a version of Livery left it that had only the first `count` migrations. `drop` it at the end. */
export async function olderDatabase(count: number): Promise<{ url: string; drop(): Promise<void> }> {
  const made = await secondDatabase()
  await migrateJobs(made.url)
  await asOwnerOf(made.url, "test", async (client) => {
    await client.query(`create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null,
      finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
    for (const { name, checksum, sql: script } of (await readMigrations()).slice(0, count)) {
      await runWhole(client, script)
      await client.query(
        `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, $2, now(), $3, 1)`,
        [newId(), checksum, name],
      )
    }
  })
  return made
}
