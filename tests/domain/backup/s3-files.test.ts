import { randomBytes } from "node:crypto"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { makeBackup, restoreBackup } from "#lib/domain/backup/backup.ts"
import { deleteBytes, listBytes, readBytes, storeBytes } from "#lib/domain/files/files.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { rowSums } from "#tests/support/row-sums.ts"
import { S3_CREDENTIALS, startS3 } from "#tests/support/s3-server.ts"
import { secondDatabase } from "#tests/support/second-database.ts"

const { url, data } = await useDatabase()
const { door, setting } = await startS3()
Object.assign(process.env, { LIVERY_FILES: setting, ...S3_CREDENTIALS })
const folder = await mkdtemp(join(tmpdir(), "livery-s3-backup-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

const CONTENTS = [randomBytes(3_000_000), randomBytes(70_000), Buffer.alloc(1)]

/** Stores bytes in pieces as a file of the account; returns where. */
async function upload(ctx: Context, bytes: Buffer): Promise<string> {
  const stored = await storeBytes(chunksOf(bytes), { limit: 1e7 })
  await transaction(ctx, ({ db }) =>
    db.file.createMany({ data: [{ id: newId(), name: "a.bin", ...stored }] }),
  )
  return stored.storageKey
}
async function* chunksOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024)
}
const stored = async () => {
  const keys: string[] = []
  for await (const { storageKey } of listBytes()) keys.push(storageKey)
  return keys.sort()
}
const restore = (file: string, target: string) =>
  restoreBackup({
    url: target,
    file,
    force: false,
    newSecret: false,
    secret: { found: undefined, file: join(folder, "secret"), isGiven: false },
  })

test("a backup of an install whose files are in a bucket brings them back, byte for byte", async () => {
  const ctx = await makeAccount()
  const keys: string[] = []
  for (const bytes of CONTENTS) keys.push(await upload(ctx, bytes))
  const before = await rowSums(url)
  const backup = await makeBackup({
    url,
    to: `${folder}/`,
    secret: process.env.LIVERY_SECRET ?? "",
    includeSecret: true,
  })
  expect(backup.manifest).toMatchObject({ files: { count: 3, damaged: [] } })

  for (const key of keys) await deleteBytes(key)
  expect(await stored()).toEqual([])
  const target = await secondDatabase()
  try {
    // The bucket refuses now and then, as such servers do.
    door.refusals = 1
    await restore(backup.file, target.url)
    expect(await rowSums(target.url)).toEqual(before)
    expect(await stored()).toEqual([...keys].sort())
    for (const [i, key] of keys.entries())
      expect((await readBytes(key)).equals(CONTENTS[i] as Buffer)).toBe(true)
    // Nothing was put on this machine's disk in place of the bucket.
    expect(await readdir(join(data, "files")).catch(() => [])).toEqual([])
  } finally {
    await target.drop()
  }
})

test("a file that is missing from the bucket is noted in the backup", async () => {
  const [lost] = await stored()
  await deleteBytes(lost ?? "")
  const backup = await makeBackup({
    url,
    to: `${folder}/`,
    secret: process.env.LIVERY_SECRET ?? "",
    includeSecret: true,
  })
  expect(backup.manifest).toMatchObject({ files: { count: 2, damaged: [lost] } })
})
