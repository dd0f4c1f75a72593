import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "../../scripts/steps/root.ts"

const glossary = await readFile(join(root, "docs/glossary.md"), "utf8")
const tables = glossary.split(/^## /m).slice(1)
const wordsOf = (table: string) =>
  [...table.matchAll(/^\| (?!Word|Here|---)([^|]+) \|/gm)].map(([, word]) => word)

test("every place that the glossary names is there", async () => {
  const places = [...glossary.matchAll(/`((?:lib|prisma)\/[^`]+)`/g)].map(([, path = ""]) => path)
  expect(places.length).toBeGreaterThan(50)
  const missing = await Promise.all(
    places.map((path) =>
      stat(join(root, path)).then(
        () => [],
        () => [path],
      ),
    ),
  )
  expect(missing.flat()).toEqual([])
})

test.each(tables.slice(0, 3))("words stand in order, each once: %#", (table) => {
  const words = wordsOf(table)
  expect(words).toEqual([...new Set(words)].sort((a, b) => `${a}`.localeCompare(`${b}`, "en")))
})
