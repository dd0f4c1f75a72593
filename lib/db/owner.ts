import pg from "pg"
import { databaseUrl } from "./roles/role-address.ts"

/** A connection of its own as the tables' owner, who alone may make indexes. Guarded by lib/db/doors.mjs. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(), application_name: "livery index" })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
