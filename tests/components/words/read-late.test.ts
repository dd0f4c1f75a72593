import { globSync } from "node:fs"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { speak } from "#components/words/in-language.ts"

const root = join(import.meta.dirname, "../../..")
const read: string[] = []

afterAll(() => speak({ words: {}, language: () => "en" }))

/** Words of a language that note every text which is read of them. */
const noting = (path: string): object =>
  new Proxy(
    {},
    {
      get: (_, key) => {
        read.push(`${path}.${String(key)}`)
        return noting(`${path}.${String(key)}`)
      },
    },
  )

test("no file reads a word while it loads: it would be that of whoever came first", async () => {
  // Next alone can load the fonts of the layout, which has no words.
  const files = globSync("{app,components}/**/*.{ts,tsx}", { cwd: root }).filter(
    (file) => !file.endsWith(".d.ts") && file !== "app/layout.tsx",
  )
  expect(files.length).toBeGreaterThan(300)
  const early: string[] = []
  for (const file of files) {
    speak({ words: { de: noting("words") as never }, language: () => "de" })
    read.length = 0
    await import(join(root, file))
    if (read.length > 0) early.push(`${file}: ${read.at(-1)}`)
  }
  expect(early).toEqual([])
}, 300_000)
