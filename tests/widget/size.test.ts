import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { beforeAll, expect, it } from "vitest"
import { buildWidget } from "../../scripts/steps/build-widget.ts"
import { listFiles } from "../../scripts/steps/list-files.ts"
import { root } from "../../scripts/steps/root.ts"

/** Bytes, gzip, as they travel. */
const LOADER = 5 * 1024
const PANEL = 30 * 1024

const read = (name: string) => readFile(join(root, ".widget", name))

beforeAll(buildWidget)

it(`has a loader of at most ${LOADER} bytes`, async () => {
  expect((await read("widget.js.gz")).length).toBeLessThanOrEqual(LOADER)
})

it(`has a panel of at most ${PANEL} bytes, with its largest language`, async () => {
  const languages = (await readdir(join(root, ".widget"))).filter((name) => /^lang-\w+[.]js[.]gz$/.test(name))
  expect(languages).toHaveLength(5)
  const sizes = await Promise.all(languages.map(async (name) => (await read(name)).length))
  expect((await read("panel.js.gz")).length + Math.max(...sizes)).toBeLessThanOrEqual(PANEL)
})

it("makes nothing from text: no HTML, no code, no style attribute", async () => {
  const files = await listFiles(["widget/**/*.{ts,tsx}"])
  expect(files.length).toBeGreaterThan(30)
  for (const file of files)
    expect(await readFile(join(root, file), "utf8"), file).not.toMatch(
      /[iI]nnerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\bstyle=|setAttribute\("style|cssText/,
    )
})
