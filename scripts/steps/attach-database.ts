import { mkdir } from "node:fs/promises"
import { readEnv } from "#lib/core/env.ts"
import { startEmbedded } from "#lib/db/embedded/embedded.ts"

export type AttachedDatabase = {
  /** Whether it is the bundled one. */
  bundled: boolean
  /** Its address as the schema's owner, past a pooler. */
  url: string
  data: string
  leave(): Promise<void>
}

/**
 * Brings up the database that the environment asks for as it is, and completes the environment (DATABASE_URL, LIVERY_DATA)
 * for the code that runs afterwards in this process. Call `leave` at the end.
 */
export async function attachDatabase(): Promise<AttachedDatabase> {
  const { LIVERY_DATA: data, DATABASE_URL: given, DATABASE_DIRECT_URL: direct } = readEnv(process.env)
  await mkdir(data, { recursive: true })
  process.env.LIVERY_DATA = data
  if (given) return { bundled: false, url: direct ?? given, data, leave: async () => {} }
  const { url, leave } = await startEmbedded(data)
  process.env.DATABASE_URL = url
  return { bundled: true, url, data, leave }
}
