import { createHash } from "node:crypto"
import { Client } from "pg"
import type { TestProject } from "vitest/node"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { readMigrations } from "#lib/db/migrate/read-migrations.ts"
import { startScratchServer } from "../../scripts/steps/scratch-server.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the test server's maintenance database, and the name of the migrated database to clone. */
    server: { url: string; template: string }
  }
}

/**
 * Brings up the server for tests (DATABASE_URL's, else a bundled one that trades safety for speed) with one migrated
 * database, which every test file clones.
 */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, leave } = await startScratchServer()
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(72707372)")
    await dropLeftovers(client)
    provide("server", { url, template: await makeTemplate(client, url) })
  } finally {
    await client.end()
  }
  return leave
}

async function makeTemplate(client: Client, url: string): Promise<string> {
  const checksums = (await readMigrations()).map((migration) => migration.checksum)
  const template = `livery_template_${createHash("sha256").update(checksums.join()).digest("hex").slice(0, 16)}`
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [template])
  if (rowCount) return template
  const draft = `${template}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft}`)
  await migrate(databaseUrl(url, draft))
  await client.query(`alter database ${draft} rename to ${template}`)
  return template
}

/** The databases of test processes that are gone. */
async function dropLeftovers(client: Client) {
  const { rows } = await client.query(
    "select datname from pg_database where datname ~ '^livery_test_[0-9]+_'",
  )
  for (const { datname } of rows) {
    const [, , pid] = datname.split("_")
    if (!isAlive(Number(pid))) await client.query(`drop database if exists ${datname} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The same server's address with another database. */
export function databaseUrl(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
