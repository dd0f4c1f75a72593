import { readFile } from "node:fs/promises"

export type Totals = { passed: number; failed: number }

type VitestReport = {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}
type PlaywrightReport = {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number }
  errors: unknown[]
}

/** Totals of vitest's JSON report. A file that did not load counts as one failure. */
export async function countVitest(file: string): Promise<Totals> {
  const report: VitestReport = JSON.parse(await readFile(file, "utf8"))
  const tests = report.testResults.flatMap((suite) => suite.assertionResults)
  const count = (status: string) => tests.filter((each) => each.status === status).length
  const broken = report.testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.every((each) => each.status !== "failed"),
  )
  return { passed: count("passed"), failed: count("failed") + broken.length }
}

/** Totals of Playwright's JSON report. Errors outside of tests count as failures; so does a skipped journey. */
export async function countPlaywright(file: string): Promise<Totals> {
  const { stats, errors }: PlaywrightReport = JSON.parse(await readFile(file, "utf8"))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length }
}
