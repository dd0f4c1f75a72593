import type { ClientBase } from "pg"

/** Held alone while a backup is made, shared while stored bytes are removed. */
const LOCK = 72_707_373

/** Holds removals of stored bytes off for as long as the connection lives. Waits for those that are under way. */
export async function lockRemovals(client: ClientBase): Promise<void> {
  await client.query("set lock_timeout = '10min'")
  await client.query("select pg_advisory_lock($1)", [LOCK])
  await client.query("reset lock_timeout")
}

/**
 * Does work that removes stored bytes, unless a backup is being made, which may still have to read them. Whether it was
 * done. The connection is in a transaction meanwhile.
 */
export async function unlessBackup(client: ClientBase, work: () => Promise<unknown>): Promise<boolean> {
  await client.query("begin")
  const { rows } = await client.query<{ free: boolean }>(
    "select pg_try_advisory_xact_lock_shared($1) as free",
    [LOCK],
  )
  const free = rows[0]?.free === true
  if (free) await work()
  await client.query("commit")
  return free
}
