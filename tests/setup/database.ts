import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Client } from "pg"
import { afterAll, inject } from "vitest"
import { closePools } from "#lib/db/close-pools.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"
import { databaseUrl } from "./template-database.ts"

/** The environment before any file of this process changed it. */
const INITIAL = { ...process.env }

/** What a file has happen again and again, which nobody ends with it: a claim that is renewed, a run that is watched. */
const intervals = new Set<NodeJS.Timeout>()
const setInterval = globalThis.setInterval
globalThis.setInterval = Object.assign((...given: Parameters<typeof setInterval>) => {
  const timer = setInterval(...given)
  intervals.add(timer)
  return timer
}, setInterval)

/** Set by a module of lib/ as it is loaded, which happens once a process. */
const OF_MODULES = new Set(["AUTH_TRUST_HOST"])

/**
 * A migrated database and a data directory for this test file alone: `const { url } = await useDatabase()` at the top
 * of the file. Code under test finds both in the environment; both go when the file's tests are done, and the
 * environment is as before. Bots answer without a key, as where server and worker start.
 */
export async function useDatabase(): Promise<{ url: string; data: string }> {
  const { url: server, template } = inject("server")
  const name = `livery_test_${process.pid}_${Date.now().toString(36)}`
  await onServer(server, `create database ${name} template ${template}`)
  const data = await mkdtemp(join(tmpdir(), "livery-test-data-"))
  const url = databaseUrl(server, name)
  Object.assign(process.env, { DATABASE_URL: url, LIVERY_DATA: data })
  // Last, since what goes on of an earlier file may have read the environment meanwhile.
  forgetAll()
  registerQuotes()
  afterAll(async () => {
    for (const timer of intervals) clearInterval(timer)
    intervals.clear()
    await closePools()
    await untilUnused(server, name)
    await onServer(server, `drop database ${name} with (force)`)
    await rm(data, { recursive: true, force: true })
    for (const name of Object.keys(process.env))
      if (!(name in INITIAL || OF_MODULES.has(name))) delete process.env[name]
    Object.assign(process.env, INITIAL)
  })
  return { url, data }
}

/** What an earlier file of this process made `once` (lib/core/runtime.ts): settings, pools, caches. */
const forgetAll = () => Reflect.deleteProperty(globalThis, Symbol.for("livery"))

/** Brings the planner's statistics up to date, for tests of plans. */
export const analyze = (url: string): Promise<void> => onServer(url, "analyze")

/** Waits for connections that are on their way out: one that is cut off instead would be an error that nobody catches. */
async function untilUnused(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const begun = Date.now(); Date.now() - begun < 5000; await pause(20)) {
      const { rowCount } = await client.query("select from pg_stat_activity where datname = $1", [name])
      if (!rowCount) return
    }
  } finally {
    await client.end()
  }
}

async function onServer(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
