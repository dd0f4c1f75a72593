import type { Client } from "pg"

/**
 * Where PostgreSQL has pgvector, gives "RecordVector" a column for it; elsewhere does nothing. It is no migration, so that
 * the migrations lead to one schema on every machine; nothing but speed depends on it.
 */
export async function useVectorExtension(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select installed_version is not null as there from pg_available_extensions where name = 'vector'`,
  )
  const [extension] = rows
  if (!extension) return
  // The role may not be allowed to; then an administrator can, and the next start finds it.
  if (!extension.there) {
    const made = await client.query("create extension if not exists vector").catch(() => null)
    if (!made) return
  }
  await client.query(`alter table "RecordVector" add column if not exists near vector`)
}
