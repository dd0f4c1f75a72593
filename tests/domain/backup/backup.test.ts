import { randomBytes } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { openSnapshot } from "#lib/db/backup/snapshot.ts"
import { enqueue } from "#lib/db/enqueue.ts"
import { transaction } from "#lib/db/transaction.ts"
import { type Backup, makeBackup, restoreBackup } from "#lib/domain/backup/backup.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { deleteBytes, listBytes, readBytes, storeBytes } from "#lib/domain/files/files.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { rowSums } from "#tests/support/row-sums.ts"
import { secondDatabase } from "#tests/support/second-database.ts"

const { url, data } = await useDatabase()
const secret = process.env.LIVERY_SECRET ?? ""
const folder = await mkdtemp(join(tmpdir(), "livery-backup-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

let ctx: Context
let storageKey: string
let backup: Backup
let sums: Record<string, string>

const keep = async (bytes: Uint8Array) => {
  const stored = await storeBytes(bytes, { limit: 1e7 })
  await transaction(ctx, (scope) =>
    scope.db.file.createMany({ data: [{ id: newId(), name: "a", ...stored }] }),
  )
  return stored.storageKey
}
const into = (target: string, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({
    url: target,
    file: backup.file,
    force: false,
    newSecret: false,
    secret: { found: undefined, file: join(folder, `secret-${newId()}`), isGiven: false },
    ...more,
  })
const storedKeys = async () => {
  const keys: string[] = []
  for await (const stored of listBytes()) keys.push(stored.storageKey)
  return keys.sort()
}

beforeAll(async () => {
  ctx = await makeAccount()
  await createBot(ctx, { name: "Tab\there,\nline \\. and \\N", backstory: "ünï©ode 🦊" })
  storageKey = await keep(randomBytes(300_000))
  await keep(Buffer.alloc(0))
  await transaction(ctx, (scope) => enqueue(scope, "purge-deleted", {}, { key: `purge:${ctx.account.id}` }))
  backup = await makeBackup({ url, to: `${folder}/`, secret, includeSecret: true })
  sums = await rowSums(url)
})

describe("a restore", () => {
  test("into an empty database brings back every row, job and file, and the secret", async () => {
    const target = await secondDatabase()
    const content = await readBytes(storageKey)
    await deleteBytes(storageKey)
    const file = join(folder, "secret-taken")
    expect(await into(target.url, { secret: { found: undefined, file, isGiven: false } })).toMatchObject({
      tookSecret: true,
    })
    expect(await rowSums(target.url)).toEqual(sums)
    expect(await readBytes(storageKey)).toEqual(content)
    expect((await readFile(file, "utf8")).trim()).toBe(secret)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(backup.file)).mode & 0o777).toBe(0o600)
    await target.drop()
  })

  test("is refused by an install that holds anything, and replaces it when forced", async () => {
    const target = await secondDatabase()
    await into(target.url)
    const running = new Client({ connectionString: target.url, application_name: "livery" })
    await running.connect()
    await expect(into(target.url, { force: true })).rejects.toThrow(/Livery is running/)
    await running.end()
    await expect(into(target.url)).rejects.toThrow(/not empty \(accounts: \d+, people: 0\)/)
    expect(await rowSums(target.url)).toEqual(sums)
    await into(target.url, { force: true })
    expect(await rowSums(target.url)).toEqual(sums)
    await target.drop()
  })

  test("that fails at its end leaves database, files and secret as they were", async () => {
    const target = await secondDatabase({ migrated: true })
    const before = await rowSums(target.url)
    await deleteBytes(storageKey)
    const keys = await storedKeys()
    // The secret is written last, and its folder is not there.
    const file = join(folder, "nowhere/secret")
    await expect(
      into(target.url, { force: true, secret: { found: undefined, file, isGiven: false } }),
    ).rejects.toThrow(/ENOENT/)
    expect(await rowSums(target.url)).toEqual(before)
    expect(await storedKeys()).toEqual(keys)
    await target.drop()
  })

  test("keeps to the secret: another one is refused, unless what it cannot read is given up", async () => {
    const target = await secondDatabase()
    const other = { found: "another secret that is long enough", file: "", isGiven: true }
    await expect(into(target.url, { secret: other })).rejects.toThrow(/LIVERY_SECRET is not the secret/)
    await into(target.url, { secret: other, newSecret: true })
    expect(await rowSums(target.url)).toEqual(sums)
    await target.drop()
    const bare = await makeBackup({ url, to: join(folder, "bare.tar.gz"), secret, includeSecret: false })
    const empty = await secondDatabase()
    await expect(into(empty.url, { file: bare.file })).rejects.toThrow(/made without its secret/)
    await into(empty.url, { file: bare.file, secret: { found: secret, file: "", isGiven: true } })
    await empty.drop()
  })
})

describe("an archive", () => {
  test("that is cut or damaged anywhere is refused before anything is written", async () => {
    const whole = await readFile(backup.file)
    const target = await secondDatabase()
    const file = join(folder, "broken.tar.gz")
    const places = Array.from({ length: 12 }, (_, i) => Math.floor((whole.length * (i + 0.5)) / 12))
    for (const place of [...places, 0, 1, 10, whole.length - 1, whole.length - 9]) {
      await writeFile(file, whole.subarray(0, place))
      await expect(into(target.url, { file }), `cut at ${place}`).rejects.toThrow(
        /damaged or cut|not a backup/,
      )
      const changed = Buffer.from(whole)
      changed[place] = (changed[place] ?? 0) ^ 0x55
      await writeFile(file, changed)
      // The header's time and flags mean nothing to the content.
      if (place === 10 || place > 10)
        await expect(into(target.url, { file }), `changed at ${place}`).rejects.toThrow(
          /damaged|not a backup/,
        )
    }
    await writeFile(file, "a text")
    await expect(into(target.url, { file })).rejects.toThrow(/not a backup of Livery/)
    expect(await rowSums(target.url).catch((error: Error) => error.message)).toMatch(/graphile_worker/)
    await target.drop()
  })

  test("notes files that are gone or are not what their row says", async () => {
    const [gone, changed, short] = [
      await keep(randomBytes(10)),
      await keep(Buffer.from("as it was")),
      await keep(randomBytes(99)),
    ]
    await deleteBytes(gone ?? "")
    const place = (key: string) => join(data, "files", key.slice(0, 2), key)
    await writeFile(place(changed ?? ""), "as it is.")
    await writeFile(place(short ?? ""), "short")
    const made = await makeBackup({ url, to: join(folder, "noted.tar.gz"), secret, includeSecret: true })
    expect(made.manifest.files.damaged.sort()).toEqual([gone, changed, short].sort())
    const target = await secondDatabase()
    await into(target.url, { file: made.file })
    expect(await rowSums(target.url)).toEqual(await rowSums(url))
    await target.drop()
  })

  test("does not take another's place, and older ones go as far as is wished", async () => {
    await expect(makeBackup({ url, to: backup.file, secret, includeSecret: true })).rejects.toThrow(
      /is there already/,
    )
    const many = await mkdtemp(join(folder, "many-"))
    for (const day of ["01", "02", "03"])
      await writeFile(join(many, `livery-2026-01-${day}T00-00-00Z.tar.gz`), "")
    await writeFile(join(many, "mine.tar.gz"), "")
    const { file, dropped } = await makeBackup({ url, to: many, secret, includeSecret: true, keep: 2 })
    expect(dropped).toHaveLength(2)
    expect((await readdir(many)).sort()).toEqual(
      ["livery-2026-01-03T00-00-00Z.tar.gz", file.split("/").at(-1), "mine.tar.gz"].sort(),
    )
  })
})

test("stored files that are deleted meanwhile stay until the backup has them", async () => {
  const key = (await keep(randomBytes(1000))) ?? ""
  const snapshot = await openSnapshot(url)
  await transaction(ctx, async (scope) => {
    await scope.db.file.deleteMany({ where: { storageKey: key } })
    await enqueue(scope, "delete-bytes", { storageKey: key })
  })
  const worker = await startWorker()
  const waiting = () =>
    sql(
      `select run_at > now() + interval '20 seconds' as later from graphile_worker.jobs where task_identifier = 'delete-bytes' and locked_at is null`,
    )
  await expect.poll(waiting).toEqual([{ later: true }])
  const named: string[] = []
  for await (const { storageKey: each } of snapshot.files()) named.push(each)
  expect(named).toContain(key)
  expect(await readBytes(key)).toHaveLength(1000)
  await snapshot.close()
  await sql(
    `select graphile_worker.reschedule_jobs(array[id], run_at => now()) from graphile_worker.jobs where task_identifier = 'delete-bytes'`,
  )
  await expect
    .poll(() =>
      readBytes(key).then(
        () => "there",
        () => "gone",
      ),
    )
    .toBe("gone")
  await worker.stop()
})

async function sql(text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
