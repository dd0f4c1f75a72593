import pg from "pg"
import { ownerAddress } from "./roles/role-address.ts"

/** A connection of its own as the tables' owner, who alone may make indexes. Guarded by lib/db/doors.mjs. */
export const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  asOwnerOf(ownerAddress(), "index", work)

/** The same for the programs of the operator, before the settings are complete; `name` says whose connection it is. */
export async function asOwnerOf<T>(
  url: string,
  name: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: `livery ${name}` })
  // Whoever works hears of a lost connection by its own statement; unheard, the event would end the process.
  client.on("error", () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
