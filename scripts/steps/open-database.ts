import { env } from "#lib/core/env.ts"
import { checkSecret, noteSecret } from "#lib/db/check-secret.ts"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { attachDatabase } from "./attach-database.ts"
import { findSecret, makeSecret, secretPlace } from "./keep-secret.ts"
import { prepareUpgrade } from "./prepare-upgrade.ts"

export type OpenDatabase = {
  /** Whether it is the bundled one. */
  bundled: boolean
  leave(): Promise<void>
}

/**
 * Brings up the database that the environment asks for, migrated, and completes the environment (DATABASE_URL,
 * LIVERY_DATA, LIVERY_SECRET) for the code that runs afterwards in this process. Call `leave` at the end.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const database = await attachDatabase()
  const { url, data, bundled, leave } = database
  const place = secretPlace(data)
  try {
    const found = await findSecret(data)
    await checkSecret(url, found, place)
    const secret = found ?? (await makeSecret(data))
    process.env.LIVERY_SECRET = secret
    // Read only now, so that whatever asks for it later finds the database and the secret in it.
    env()
    await migrate(url, (names) => prepareUpgrade(database, names))
    await noteSecret(url, secret, place)
  } catch (error) {
    await leave()
    throw error
  }
  return { bundled, leave }
}
