import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { listFiles } from "../../scripts/steps/list-files.ts"

const root = join(import.meta.dirname, "../..")
const DIRECTIVE = /^\s*["']use server["']/m
/** What holds an action to a rate: app/person-action.ts and app/public-action.ts. */
const LIMITED = /^export const (\w+) = (?:personAction|formAction|buttonAction|publicAction)\(/gm
const EXPORTED = /^export (?!type |interface )(.*)$/gm

const files = await listFiles(["{app,components,lib}/**/*.{ts,tsx}", "*.ts"])
const sources = await Promise.all(
  files.map(async (file) => ({ file, source: await readFile(join(root, file), "utf8") })),
)
const withActions = sources.filter(({ source }) => DIRECTIVE.test(source))

test("server actions are found", () => {
  const names = withActions.flatMap(({ source }) => [...source.matchAll(LIMITED)].map(([, name]) => name))
  expect(names).toEqual(
    expect.arrayContaining(["signIn", "signUp", "signOut", "createKey", "addWebsite", "replay"]),
  )
  expect(names.length).toBeGreaterThan(30)
})

describe.each(withActions)("$file", ({ source }) => {
  test("exports nothing but actions that are held to a rate", () => {
    const exported = [...source.matchAll(EXPORTED)].map(([line]) => line)
    const limited = [...source.matchAll(LIMITED)].map(([line]) => line)
    expect(exported.filter((line) => !limited.some((start) => line.startsWith(start)))).toEqual([])
    expect(exported.length).toBeGreaterThan(0)
  })

  test("answers where it is refused: what is thrown shows the page of errors in the place of what was there", () => {
    expect(source).not.toMatch(/\): never =>|=> \{\s*throw\b|too_many_requests", "/)
  })

  test("says so at its top: an action inside of a component would pass unseen", () => {
    expect(source).toMatch(/^"use server"\n/)
  })
})
