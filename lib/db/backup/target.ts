import type { ClientBase } from "pg"
import { pendingMigrations, readHistory } from "../migrate/compare-history.ts"
import { readNames } from "./tables.ts"

/** Throws one line unless the database may be filled: nobody works on it, and it is empty or may be replaced. */
export async function checkTarget(client: ClientBase, force: boolean): Promise<void> {
  const { rows } = await client.query<{ users: number }>(
    `select count(*)::int as users from pg_stat_activity where datname = current_database()
     and pid <> pg_backend_pid() and application_name like 'livery%'`,
  )
  if (rows[0]?.users) throw new Error("Livery is running on this database: stop it first, on every host")
  // A newer one has tables that this version would leave behind.
  await pendingMigrations(await readHistory(client))
  if (force || !(await readNames(client)).includes("Account")) return
  const held = await client.query<{ accounts: number; people: number }>(
    `select (select count(*) from "Account")::int as accounts, (select count(*) from "User")::int as people`,
  )
  const { accounts = 0, people = 0 } = held.rows[0] ?? {}
  if (accounts)
    throw new Error(
      `The install is not empty (accounts: ${accounts}, people: ${people}). Restore into an empty one (another LIVERY_DATA, or another DATABASE_URL), or replace everything in it: --force`,
    )
}

const BATCH = 500

/**
 * Remembers, in the session alone, which stored files the rows of the database name; returns what lists those that no row
 * names any more.
 */
export async function rememberFiles(client: ClientBase): Promise<() => AsyncGenerator<string>> {
  await client.query("create temporary table livery_files_before (key text primary key)")
  if ((await readNames(client)).includes("File"))
    await client.query(
      `insert into livery_files_before select distinct "storageKey" from "File" where "storageKey" is not null`,
    )
  return async function* unnamed() {
    await client.query(`delete from livery_files_before b using "File" f where f."storageKey" = b.key`)
    for (;;) {
      const { rows } = await client.query<{ key: string }>(
        `delete from livery_files_before where key in (select key from livery_files_before limit ${BATCH}) returning key`,
      )
      yield* rows.map(({ key }) => key)
      if (rows.length < BATCH) return
    }
  }
}
