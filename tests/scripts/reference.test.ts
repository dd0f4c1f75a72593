import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, expect, test } from "vitest"
import { copyReference } from "../../bench/support/reference.ts"
import { root } from "../../scripts/steps/root.ts"

const folder = await mkdtemp(join(tmpdir(), "livery-reference-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

const from = join(folder, "from")
beforeEach(async () => {
  await rm(from, { recursive: true, force: true })
  await mkdir(join(from, "limit"), { recursive: true })
  await writeFile(join(from, "package.json"), "{}")
  await writeFile(join(from, "limit/server.mjs"), "// a program")
})

test("programs run with the packages that are installed in their folder, and are not copied with them", async () => {
  await mkdir(join(from, "node_modules/pg"), { recursive: true })
  const copy = await copyReference(from, folder)
  expect(await readFile(join(copy, "limit/server.mjs"), "utf8")).toBe("// a program")
  expect(await readlink(join(copy, "node_modules"))).toBe(join(from, "node_modules"))
  expect(await copyReference(from, folder)).toBe(copy)
})

test("programs without packages of their own run with ours", async () => {
  await mkdir(join(from, "node_modules/half-installed"), { recursive: true })
  expect(await readlink(join(await copyReference(from, folder), "node_modules"))).toBe(
    join(root, "node_modules"),
  )
})

test("a folder without programs is one line", async () => {
  await rm(join(from, "package.json"))
  await expect(copyReference(from, folder)).rejects.toThrow(`There are no reference programs in ${from}`)
})
