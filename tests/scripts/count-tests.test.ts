import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { countPlaywright, countVitest } from "../../scripts/steps/count-tests.ts"

async function report(content: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "livery-report-")), "report.json")
  await writeFile(file, JSON.stringify(content))
  return file
}

test("a test file that does not load is a failure", async () => {
  const testResults = [
    { status: "passed", assertionResults: [{ status: "passed" }, { status: "passed" }] },
    { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] },
    { status: "failed", assertionResults: [] },
  ]
  expect(await countVitest(await report({ testResults }))).toEqual({ passed: 3, failed: 2 })
})

test("journeys that were skipped or broke outside of a test are failures", async () => {
  const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 1 }
  expect(await countPlaywright(await report({ stats, errors: [{}] }))).toEqual({ passed: 5, failed: 4 })
})
