import type { Client, DatabaseError } from "pg"
import { unavailableOr } from "../database-errors.ts"
import { isStatementError } from "../wire/wire.ts"

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
  if (!extension.there && !(await client.query("create extension if not exists vector").catch(nullIfRefused)))
    return
  await client.query(`alter table "RecordVector" add column if not exists near vector`)
}

const NO_LIBRARY = "58P01"

/** The role may not be allowed to, or the library be broken: an administrator can mend it, and the next start finds it. */
function nullIfRefused(error: unknown): null {
  const isBroken = isStatementError(error) && (error as DatabaseError).code === NO_LIBRARY
  if (isBroken || (isStatementError(error) && unavailableOr(error) === error)) return null
  throw error
}
