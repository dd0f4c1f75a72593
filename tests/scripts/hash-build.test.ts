import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, expect, test } from "vitest"
import { hashBuild } from "../../scripts/steps/hash-build.ts"

const folder = await mkdtemp(join(tmpdir(), "livery-build-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

const write = async (file: string, text = "content") => {
  await mkdir(join(folder, file, ".."), { recursive: true })
  await writeFile(join(folder, file), text)
}
let whole: string
beforeEach(async () => {
  for (const file of [
    "BUILD_ID",
    "build-manifest.json",
    "server/app/page.js",
    "static/chunks/a.js",
    "static/a.css",
  ])
    await write(file)
  whole = await hashBuild(folder)
})

test.each(["BUILD_ID", "build-manifest.json", "server/app/page.js", "static/chunks/a.js", "static/a.css"])(
  "a build that lost or cut %s is another one",
  async (file) => {
    await rm(join(folder, file))
    expect(await hashBuild(folder)).not.toBe(whole)
    await write(file)
    expect(await hashBuild(folder)).toBe(whole)
    await truncate(join(folder, file), 1)
    expect(await hashBuild(folder)).not.toBe(whole)
  },
)

test("what Next writes while it runs does not make it another one", async () => {
  await write("cache/fetch-cache/1", "cached")
  await write("server/app/page.html", "rendered again")
  await write("made-from", "stamp")
  expect(await hashBuild(folder)).toBe(whole)
})
