import { readFile } from "node:fs/promises"
import { relative } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { root } from "./root.ts"

/** What a runner's report says; `broken` has a line for each failure, with its file, its name and what was wrong. */
export type Totals = { passed: number; failed: number; broken: string[] }

type VitestReport = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[]
  }[]
}
type Suite = {
  file: string
  suites?: Suite[]
  specs: {
    title: string
    tests: { status: string; results: { errors: { message?: string }[] }[] }[]
  }[]
}
type PlaywrightReport = {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number }
  suites: Suite[]
  errors: { message?: string }[]
}

/** Totals of vitest's JSON report. A file that did not load counts as one failure. */
export async function countVitest(file: string): Promise<Totals> {
  const report: VitestReport = JSON.parse(await readFile(file, "utf8"))
  const broken = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === "failed")
    if (status === "failed" && failed.length === 0) return [line(fromRoot(name), "did not load", message)]
    return failed.map((each) => line(fromRoot(name), each.fullName, each.failureMessages?.[0]))
  })
  const tests = report.testResults.flatMap((suite) => suite.assertionResults)
  const passed = tests.filter((each) => each.status === "passed").length
  return { passed, failed: broken.length, broken }
}

/** Totals of Playwright's JSON report. Errors outside of tests count as failures; so does a skipped journey. */
export async function countPlaywright(file: string): Promise<Totals> {
  const { stats, suites, errors }: PlaywrightReport = JSON.parse(await readFile(file, "utf8"))
  const broken = [
    ...suites.flatMap(failedOf),
    ...errors.map((each) => line("e2e", "outside of a journey", each.message)),
  ]
  const failed = stats.unexpected + stats.skipped + errors.length
  return { passed: stats.expected + stats.flaky, failed, broken }
}

function failedOf({ file, specs, suites = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter((each) => each.status === "unexpected" || each.status === "skipped")
      .map(({ status, results }) => line(`e2e/${file}`, title, results.at(-1)?.errors[0]?.message ?? status)),
  )
  return [...own, ...suites.flatMap(failedOf)]
}

const fromRoot = (file: string) => relative(root, file)

/** As much of an error as tells what to look for. */
const SHOWN_LETTERS = 240

function line(file: string, name: string, error = ""): string {
  const text = stripVTControlCharacters(error).replaceAll(/\s+/g, " ").trim()
  return `${file} › ${name}: ${text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text}`
}
