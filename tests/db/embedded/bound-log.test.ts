import { appendFile, mkdtemp, open, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { shorten } from "#lib/db/embedded/bound-log.ts"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "livery-log-"))
})
afterAll(() => rm(folder, { recursive: true }))

test("a log that has grown too long begins again, and one earlier piece of it stays", async () => {
  const file = join(folder, "postgres.log")
  expect(await shorten(file, 100)).toBe(false)
  // As the server holds it: open for appending, whoever shortens it.
  const server = await open(file, "a")
  await server.appendFile("short\n")
  expect(await shorten(file, 100)).toBe(false)
  await server.appendFile("long\n".repeat(40))
  expect(await shorten(file, 100)).toBe(true)
  await server.appendFile("next\n")
  expect(await readFile(file, "utf8")).toBe("next\n")
  expect(await readFile(`${file}.1`, "utf8")).toBe(`short\n${"long\n".repeat(40)}`)
  await appendFile(file, "more\n".repeat(40))
  expect(await shorten(file, 100)).toBe(true)
  await server.close()
  expect((await stat(file)).size).toBe(0)
  expect(await readFile(`${file}.1`, "utf8")).toBe(`next\n${"more\n".repeat(40)}`)
})
