import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "../../..")

/** Texts of attributes that people read or hear. */
const ATTRIBUTE = /(?:aria-label|title|alt|label|description)="[^"{}]*[A-Za-z]{2,}[^"{}]*"/
/** Text between two tags of a line, where no sign of code stands in it. */
const BETWEEN = /(?<![=\w)])>[^<>{}()=;]*[A-Za-z]{2,}[^<>{}()=;]*<\//
/** A line that is nothing but words. */
const LINE = /^\s*[A-Z][a-z]+(?: [a-z]+)+[.?!]?\s*$/
const COMMENT = /^\s*(?:\*|\/\/|\/\*)/

const stringsIn = (file: string) =>
  readFileSync(join(root, file), "utf8")
    .split("\n")
    .flatMap((line, at) =>
      !COMMENT.test(line) && [ATTRIBUTE, BETWEEN, LINE].some((text) => text.test(line))
        ? [`${file}:${at + 1} ${line.trim()}`]
        : [],
    )

test("what people read stands in components/words and in no component", () => {
  const files = globSync("{app,components}/**/*.tsx", { cwd: root })
  expect(files.length).toBeGreaterThan(250)
  expect(files.flatMap(stringsIn)).toEqual([])
})

test("an area of words is always read by its name, so that a page loads no other", () => {
  const files = globSync("{app,components}/**/*.{ts,tsx}", { cwd: root }).filter(
    (file) => !file.startsWith("components/words/"),
  )
  const readOtherwise = (file: string) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .filter((line) => /[=(,.]\s*words(?!\.\w)\b|\bwords\[/.test(line) && !COMMENT.test(line))
      .map((line) => `${file} ${line.trim()}`)
  // Bundlers keep whole what is taken apart or handed on: 25 KB of every text there is.
  expect(files.flatMap(readOtherwise)).toEqual([])
})
