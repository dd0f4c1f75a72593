import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { chmod, mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { Client } from "pg"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { startEmbedded } from "#lib/db/embedded/embedded.ts"

type Holder = { url: string; child: ChildProcessByStdio<null, Readable, null> }

// Whole processes start here, beside other tests on the same cores.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

let data: string
const holders: Holder[] = []

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "livery-pg-"))
  await chmod(data, 0o755)
})

afterEach(async () => {
  await Promise.all(holders.splice(0).map(leave))
  const elsewhere = await readFile(join(data, "closed/data/database-home"), "utf8").catch(() => undefined)
  // What a killed server leaves running may still write its last file.
  const whole = { recursive: true, maxRetries: 20 }
  if (elsewhere) await rm(elsewhere.trim(), whole)
  await rm(data, whole)
})

async function hold(): Promise<Holder> {
  const script = join(import.meta.dirname, "hold.ts")
  const child = spawn(process.execPath, [script, data], { stdio: ["ignore", "pipe", "inherit"] })
  const [line] = await once(child.stdout, "data")
  const holder = { url: String(line).trim(), child }
  holders.push(holder)
  return holder
}

async function leave({ child }: Holder) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill("SIGTERM")
  await once(child, "exit")
}

async function query(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function postmaster(): Promise<number | undefined> {
  const text = await readFile(join(data, "postgres/postmaster.pid"), "utf8").catch(() => undefined)
  return text === undefined ? undefined : Number(text.split("\n")[0])
}

test("the server of a killed process is adopted with everything committed, and stopped by the last", async () => {
  const first = await hold()
  await query(first.url, "create table kept as select generate_series(1, 1000) n")
  const server = await postmaster()
  first.child.kill("SIGKILL")
  await once(first.child, "exit")

  const second = await startEmbedded(data)
  expect(await postmaster()).toBe(server)
  expect(await query(second.url, "select count(*)::int as n from kept")).toEqual([{ n: 1000 }])
  await second.leave()
  expect(await postmaster()).toBeUndefined()
})

test("processes that start at once share one server, and the last to leave stops it", async () => {
  for (let round = 0; round < 2; round++) {
    const [one, two, three] = await Promise.all([hold(), hold(), hold()])
    const server = await postmaster()
    expect(server).toBeDefined()
    await leave(two)
    expect(await query(three.url, "select 1 as one")).toEqual([{ one: 1 }])
    // Leaving and joining at the same moment: whoever joins gets a server that stays.
    const [, , late] = await Promise.all([leave(one), leave(three), hold()])
    expect(await query(late.url, "select 1 as one")).toEqual([{ one: 1 }])
    await leave(late)
    expect(await postmaster()).toBeUndefined()
  }
})

test("a server that is killed below its users comes back", async () => {
  const { url } = await hold()
  const server = await postmaster()
  process.kill(server ?? Number.NaN, "SIGKILL")
  await expect
    .poll(() => query(url, "select 1 as one").catch(() => []), { timeout: 40_000 })
    .toEqual([{ one: 1 }])
  expect(await postmaster()).not.toBe(server)
})

test("a server and its user killed together are replaced", async () => {
  const { child } = await hold()
  process.kill((await postmaster()) ?? Number.NaN, "SIGKILL")
  child.kill("SIGKILL")
  const next = await startEmbedded(data)
  expect(await query(next.url, "select 1 as one")).toEqual([{ one: 1 }])
  await next.leave()
})

test("a data directory below a closed folder works, and the folder stays closed", async () => {
  const closed = join(data, "closed")
  await mkdir(closed, { mode: 0o700 })
  const { url, leave } = await startEmbedded(join(closed, "data"))
  expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }])
  await leave()
  expect((await stat(closed)).mode & 0o777).toBe(0o700)
})

test("a data directory with a long path works", async () => {
  const long = join(data, "a-folder-with-a-long-name".repeat(4), "data")
  await mkdir(long, { recursive: true })
  const { url, leave } = await startEmbedded(long)
  expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }])
  await leave()
})
