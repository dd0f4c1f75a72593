import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { countPlaywright, countVitest } from "../../scripts/steps/count-tests.ts"
import { root } from "../../scripts/steps/root.ts"

async function report(content: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "livery-report-")), "report.json")
  await writeFile(file, JSON.stringify(content))
  return file
}

const failure = (name: string, message: string) => ({
  fullName: name,
  status: "failed",
  failureMessages: [`\u001b[31m${message}\u001b[39m`],
})
const passed = { fullName: "adds", status: "passed" }

test("a test file that does not load is a failure, and each is told with its reason", async () => {
  const testResults = [
    { name: `${root}/tests/a.test.ts`, status: "passed", message: "", assertionResults: [passed, passed] },
    {
      name: `${root}/tests/b.test.ts`,
      status: "failed",
      message: "",
      assertionResults: [passed, failure("adds up", "expected 3\n  to be 4")],
    },
    { name: `${root}/tests/c.test.ts`, status: "failed", message: "no such module", assertionResults: [] },
  ]
  expect(await countVitest(await report({ testResults }))).toEqual({
    passed: 3,
    failed: 2,
    broken: [
      "tests/b.test.ts › adds up: expected 3 to be 4",
      "tests/c.test.ts › did not load: no such module",
    ],
  })
})

test("a long reason is cut", async () => {
  const assertionResults = [failure("says", "x".repeat(5000))]
  const testResults = [{ name: `${root}/tests/a.test.ts`, status: "failed", message: "", assertionResults }]
  const { broken } = await countVitest(await report({ testResults }))
  expect(broken).toEqual([`tests/a.test.ts › says: ${"x".repeat(240)}…`])
})

test("journeys that were skipped or broke outside of a test are failures", async () => {
  const stats = { expected: 4, flaky: 1, unexpected: 1, skipped: 1 }
  const spec = (title: string, status: string, errors: { message: string }[]) => ({
    title,
    tests: [{ status, results: [{ errors: [] }, { errors }] }],
  })
  const inner = { file: "chat.spec.ts", specs: [spec("talks", "unexpected", [{ message: "too late" }])] }
  const specs = [spec("opens", "expected", []), spec("waits", "skipped", [])]
  const suites = [{ file: "chat.spec.ts", specs, suites: [inner] }]
  const errors = [{ message: "no server" }]
  expect(await countPlaywright(await report({ stats, suites, errors }))).toEqual({
    passed: 5,
    failed: 3,
    broken: [
      "e2e/chat.spec.ts › waits: skipped",
      "e2e/chat.spec.ts › talks: too late",
      "e2e › outside of a journey: no server",
    ],
  })
})
