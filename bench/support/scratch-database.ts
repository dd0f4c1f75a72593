import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { closePools } from "../../lib/db/close-pools.ts"
import { migrate } from "../../lib/db/migrate/migrate.ts"
import { startScratchServer } from "../../scripts/steps/scratch-server.ts"

/**
 * A migrated database and a data folder for this process alone, which trade safety for speed; the environment names
 * them. Both go with `leave`.
 */
export async function openScratchDatabase(): Promise<{ leave(): Promise<void> }> {
  process.env.LIVERY_SECRET ??= "a secret that only this benchmark uses"
  const server = await startScratchServer()
  const name = `livery_bench_${process.pid}`
  const data = await mkdtemp(join(tmpdir(), "livery-bench-data-"))
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await onServer(`create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  Object.assign(process.env, { DATABASE_URL: url.href, LIVERY_DATA: data })
  await migrate(url.href)
  return {
    async leave() {
      await closePools()
      await onServer(`drop database ${name} with (force)`)
      await rm(data, { recursive: true, force: true })
      await server.leave()
    },
  }
}
