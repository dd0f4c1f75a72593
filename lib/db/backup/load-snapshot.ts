import { once } from "node:events"
import { finished } from "node:stream/promises"
import type { Client } from "pg"
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams"
import type { Applied } from "../migrate/compare-history.ts"
import { type Migration, readMigrations } from "../migrate/read-migrations.ts"
import { runWhole } from "../migrate/whole-scripts.ts"
import { JOBS, JOBS_TABLE, openJobsTable, queueJobs } from "./queued-jobs.ts"
import { columnList, dropTables, HISTORY, quoted, readNames, type Table } from "./tables.ts"

export interface Loading {
  /** Opens a table for its rows; the one before is ended. */
  open(table: Table): Promise<void>
  write(rows: Uint8Array): Promise<void>
  /** Ends the last table, puts constraints and triggers back, and fills queue and sequences. Nothing is committed yet. */
  settle(sequences: readonly { name: string; value: string }[]): Promise<void>
}

/**
 * Begins a transaction that replaces what Livery has in the database by an empty schema of the given migrations, ready to
 * be filled. Keys between tables and triggers are laid aside meanwhile, so that order does not matter and nothing is
 * counted twice. Whoever called commits or rolls back.
 */
export async function beginLoading(client: Client, applied: readonly Applied[]): Promise<Loading> {
  const migrations = await chosen(applied)
  await client.query("begin")
  await client.query("set local statement_timeout = 0; set local lock_timeout = '30s'")
  await dropTables(client)
  for (const { sql } of migrations) await runWhole(client, sql)
  await client.query(MAKE_HISTORY)
  const restore = await layAside(client)
  await openJobsTable(client)
  let copying: { stream: CopyStreamQuery; ended: Promise<void> } | undefined
  const end = async () => {
    copying?.stream.end()
    await copying?.ended
    copying = undefined
  }
  return {
    async open(table) {
      await end()
      const target = table.name === JOBS ? JOBS_TABLE : `${quoted(table.name)} (${columnList(table)})`
      const stream = client.query(copyFrom(`copy ${target} from stdin (encoding 'UTF8')`))
      const ended = finished(stream)
      // Heard where it is waited for; a fault in between must not end the process.
      ended.catch(() => {})
      copying = { stream, ended }
    },
    async write(rows) {
      if (!copying) throw new Error("rows belong to a table")
      const { stream, ended } = copying
      if (stream.errored) throw stream.errored
      if (!stream.write(rows)) await Promise.race([once(stream, "drain"), ended])
    },
    async settle(sequences) {
      await end()
      for (const statement of restore) await client.query(statement)
      for (const { name, value } of sequences)
        await client.query("select setval(to_regclass($1), $2::bigint)", [quoted(name), value])
      await queueJobs(client)
    },
  }
}

/** The scripts of the migrations that a backup was made with. Throws where this version cannot lead to that schema. */
export async function chosen(applied: readonly Applied[]): Promise<Migration[]> {
  const known = new Map((await readMigrations()).map((migration) => [migration.name, migration]))
  return applied.map(({ name, checksum }) => {
    const migration = known.get(name)
    if (!migration)
      throw new Error(
        `The backup is of a newer version of Livery: it has the migration ${name}, which this one does not know. Update Livery, then restore again.`,
      )
    if (migration.checksum !== checksum)
      throw new Error(`The backup has another migration by the name of ${name} than this version of Livery`)
    return migration
  })
}

/** As Prisma makes it. */
const MAKE_HISTORY = `create table ${HISTORY} (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/**
 * Empties the tables of what migrations put into them and takes off what would act on rows or refuse them: keys between
 * tables, triggers, and row-level security over the owner, under which COPY does not work. Returns the statements that
 * put it back.
 */
async function layAside(client: Client): Promise<string[]> {
  const names = (await readNames(client)).map(quoted)
  await client.query(`truncate ${names.join(", ")}`)
  const { rows } = await client.query<{ off: string; on: string; isKey: boolean }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as on, true as "isKey"
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid::regclass::text = any($1)
     union all
     select format('alter table %s no force row level security', oid::regclass),
       format('alter table %s force row level security', oid::regclass), false
     from pg_class where relforcerowsecurity and relnamespace = current_schema()::regnamespace and oid::regclass::text = any($1)
     union all
     select format('alter table %s disable trigger user', t), format('alter table %s enable trigger user', t), false from unnest($1) t`,
    [[...names, HISTORY]],
  )
  for (const { off } of rows) await client.query(off)
  // Keys are looked up again while the owner still sees every row.
  return [...rows.filter(({ isKey }) => isKey), ...rows.filter(({ isKey }) => !isKey)].map(({ on }) => on)
}
