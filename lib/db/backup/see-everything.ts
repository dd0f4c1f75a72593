import type { ClientBase } from "pg"

/**
 * Lets a session of the schema's owner read the rows of all accounts. A superuser passes row-level security anyway; any
 * other owner is held to it like everybody, and a backup would then be empty without a word. So it is tried out: throws
 * when a row that is always there cannot be seen.
 */
export async function seeEverything(client: ClientBase): Promise<void> {
  // What opened the door before roles did: an older version is backed up before it is upgraded.
  await client.query("set livery.system = on")
  const { rows } = await client.query<{ held: boolean }>(
    `select coalesce(bool_or(row_security_active(oid)), false) as held from pg_class
     where relnamespace = current_schema()::regnamespace and relname = 'Account'`,
  )
  if (!rows[0]?.held) return
  const seen = await client.query(`select from "Account" limit 1`)
  const there = await client.query<{ pages: string }>(`select pg_relation_size('"Account"') as pages`)
  if (!seen.rowCount && Number(there.rows[0]?.pages) > 0)
    throw new Error(
      "The role of DATABASE_URL does not see the rows of all accounts, so it cannot back them up",
    )
}
