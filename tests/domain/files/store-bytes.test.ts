import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import {
  deleteBytes,
  listBytes,
  openStorage,
  readBytes,
  receiveBytes,
  restoreBytes,
  storeBytes,
} from "#lib/domain/files/files.ts"

const data = await mkdtemp(join(tmpdir(), "livery-files-"))
process.env.LIVERY_DATA = data
afterAll(() => rm(data, { recursive: true }))

const files = async () =>
  (await readdir(data, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

async function* chunks(count: number, size: number) {
  for (let index = 0; index < count; index++) yield new Uint8Array(size).fill(index)
}

it("keeps bytes under a random key, whatever they are called", async () => {
  const stored = await storeBytes(chunks(3, 1000), { limit: 3000 })
  expect(stored.byteSize).toBe(3000)
  expect(stored.storageKey).toMatch(/^[0-9a-f]{32}$/)
  expect((await readBytes(stored.storageKey)).length).toBe(3000)
  await deleteBytes(stored.storageKey)
  await deleteBytes(stored.storageKey)
  await expect(readBytes(stored.storageKey)).rejects.toMatchObject({ code: "not_found" })
})

it("refuses the first byte beyond the limit and leaves nothing behind", async () => {
  const before = (await files()).length
  await expect(storeBytes(chunks(3, 1000), { limit: 2999 })).rejects.toMatchObject({ code: "too_large" })
  await expect(storeBytes(chunks(1e9, 1000), { limit: 5000 })).rejects.toMatchObject({ code: "too_large" })
  expect(await files()).toHaveLength(before)
})

it("leaves nothing behind when the sender stops", async () => {
  const before = (await files()).length
  const cut = (async function* () {
    yield new Uint8Array(10)
    throw new Error("gone")
  })()
  await expect(storeBytes(cut, { limit: 100 })).rejects.toThrow("gone")
  expect(await files()).toHaveLength(before)
})

it.each(["../../etc/passwd", "", "0".repeat(31), `${"0".repeat(31)}/`])(
  "knows no key like %j",
  async (key) => {
    await expect(readBytes(key)).rejects.toMatchObject({ code: "not_found" })
  },
)

it("lists what is stored, and restores it under its key", async () => {
  const { storageKey, sha256 } = await storeBytes(chunks(2, 700), { limit: 5000 })
  const listed = async () => {
    const all = []
    for await (const object of listBytes()) all.push(object)
    return all
  }
  expect(await listed()).toContainEqual({ storageKey, byteSize: 1400 })
  const bytes = await readBytes(storageKey)
  await deleteBytes(storageKey)
  expect((await listed()).map((object) => object.storageKey)).not.toContain(storageKey)
  const restored = await restoreBytes(storageKey, bytes)
  expect(restored).toEqual({ storageKey, byteSize: 1400, sha256 })
  expect(await readBytes(storageKey)).toEqual(bytes)
})

it("sweeps what a process that died had begun to receive, and nothing younger", async () => {
  await receiveBytes(chunks(1, 10), { limit: 10 })
  expect(await openStorage()).toBe(0)
  expect(await openStorage(Date.now() + 25 * 60 * 60 * 1000)).toBe(1)
})
