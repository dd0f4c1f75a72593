import { randomBytes } from "node:crypto"
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { env } from "#lib/core/env.ts"
import { nullIfNoFile } from "#lib/core/if-missing.ts"
import { startEmbedded } from "#lib/db/embedded/embedded.ts"
import { migrate } from "#lib/db/migrate/migrate.ts"

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
  const data = resolve(process.env.LIVERY_DATA || ".data")
  await mkdir(data, { recursive: true })
  process.env.LIVERY_DATA = data
  process.env.LIVERY_SECRET ||= await keepSecret(join(data, "secret"))
  const given = process.env.DATABASE_URL
  const database = given ? { url: given, leave: async () => {} } : await startEmbedded(data)
  process.env.DATABASE_URL = database.url
  try {
    // Read only now, so that whatever asks for it later finds the database and the secret in it.
    env()
    await migrate(database.url)
  } catch (error) {
    await database.leave()
    throw error
  }
  return { bundled: !given, leave: database.leave }
}

/** The install's secret, made on first use. Two processes that start at once agree on one. */
async function keepSecret(file: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString("hex")}`
  const read = () => readFile(file, "utf8").then((text) => text.trim())
  const found = await read().catch(nullIfNoFile)
  if (found) return found
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error
  })
  await rm(draft)
  return read()
}
