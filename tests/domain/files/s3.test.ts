import { createHash } from "node:crypto"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { readFilesSetting } from "#lib/core/files-setting.ts"
import {
  deleteBytes,
  listBytes,
  openStorage,
  readBytes,
  receiveBytes,
  restoreBytes,
  storeBytes,
  storeReceived,
  streamBytes,
} from "#lib/domain/files/files.ts"
import { s3Storage } from "#lib/domain/files/storage/s3.ts"
import { S3Client } from "#lib/domain/files/storage/s3-client.ts"
import { S3_CREDENTIALS, startS3 } from "#tests/support/s3-server.ts"

const { door, setting, endpoint } = await startS3()
const data = await mkdtemp(join(tmpdir(), "livery-s3-data-"))
afterAll(() => rm(data, { recursive: true }))
Object.assign(process.env, { LIVERY_DATA: data, LIVERY_FILES: setting, ...S3_CREDENTIALS })

async function* chunks(count: number, size = 64 * 1024) {
  for (let index = 0; index < count; index++) yield new Uint8Array(size).fill(index)
}
async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
async function listed() {
  const all: string[] = []
  for await (const { storageKey, byteSize } of listBytes()) all.push(`${storageKey} ${byteSize}`)
  return all
}

test("is checked at the start, and named without its credentials when it cannot be used", async () => {
  expect(await openStorage()).toBe(0)
  expect(await listed()).toEqual([])
  const check = (text: string, secretAccessKey: string) =>
    s3Storage(readFilesSetting(text) as Parameters<typeof s3Storage>[0], {
      credentials: { accessKeyId: "S3RVER", secretAccessKey },
      incoming: join(data, "other"),
    }).check()
  await expect(check(setting, "hunter2")).rejects.toThrow(
    `LIVERY_FILES: the bucket files at ${endpoint} cannot be used: 403 SignatureDoesNotMatch`,
  )
  await expect(check(`s3://none?endpoint=${endpoint}`, "S3RVER")).rejects.toThrow("404 NoSuchBucket")
  await expect(check("s3://files?endpoint=http://127.0.0.1:1", "hunter2")).rejects.toThrow(
    /^LIVERY_FILES: the bucket files at http:\/\/127.0.0.1:1 cannot be used: it cannot be reached$/,
  )
})

test("keeps, lists, streams, restores and removes bytes like a folder does", async () => {
  const whole = Buffer.concat(await allOf(chunks(40)))
  const stored = await storeBytes(chunks(40), { limit: 40 * 64 * 1024 })
  expect(Buffer.from(stored.sha256)).toEqual(createHash("sha256").update(whole).digest())
  expect(await listed()).toEqual([`${stored.storageKey} ${whole.length}`])
  expect((await readBytes(stored.storageKey)).equals(whole)).toBe(true)
  const parts = await allOf(await streamBytes(stored.storageKey))
  expect(parts.length).toBeGreaterThan(1)
  expect(Buffer.concat(parts).equals(whole)).toBe(true)
  await deleteBytes(stored.storageKey)
  await deleteBytes(stored.storageKey)
  await expect(readBytes(stored.storageKey)).rejects.toMatchObject({ code: "not_found" })
  await expect(streamBytes(stored.storageKey)).rejects.toMatchObject({ code: "not_found" })
  await restoreBytes(stored.storageKey, whole)
  expect((await readBytes(stored.storageKey)).equals(whole)).toBe(true)
  await deleteBytes(stored.storageKey)
  expect(await readdir(join(data, "incoming"))).toEqual([])
})

test("nobody who stops reading keeps a connection, and nothing is asked for before somebody reads", async () => {
  const { storageKey } = await storeBytes(chunks(100), { limit: 1e9 })
  door.requests.length = 0
  const stream = await streamBytes(storageKey)
  expect(door.requests.map((line) => line.slice(0, 4))).toEqual(["HEAD"])
  const reader = stream.getReader()
  expect((await reader.read()).done).toBe(false)
  await reader.cancel()
  await deleteBytes(storageKey)
})

test("a passing refusal is tried again, a lasting one is told as such", async () => {
  door.refusals = 2
  const { storageKey } = await storeBytes(chunks(3), { limit: 1e9 })
  door.refusals = 1
  expect((await readBytes(storageKey)).length).toBe(3 * 64 * 1024)
  door.refusals = 100
  await expect(readBytes(storageKey)).rejects.toMatchObject({
    code: "unavailable",
    message: "The storage of files does not answer at the moment",
  })
  door.refusals = 0
  await deleteBytes(storageKey)
})

test("an upload that is cut off leaves nothing", async () => {
  const received = await receiveBytes(chunks(10), { limit: 1e9 })
  await expect(storeReceived({ ...received, byteSize: received.byteSize * 2 })).rejects.toMatchObject({
    code: "unavailable",
  })
  await expect(storeBytes(chunks(10), { limit: 1000 })).rejects.toMatchObject({ code: "too_large" })
  expect(await listed()).toEqual([])
})

test("a listing goes on over pages", async () => {
  const keys = Array.from({ length: 7 }, (_, n) => n.toString(16).padStart(32, "0"))
  for (const key of keys) await restoreBytes(key, new Uint8Array(1))
  const client = new S3Client(
    { endpoint, bucket: "files", region: "us-east-1" },
    { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  )
  door.requests.length = 0
  const names = (await allOf(client.list("livery/test/", 3))).map(({ name }) => name.slice(-32))
  expect([names, door.requests.length]).toEqual([keys, 3])
})
