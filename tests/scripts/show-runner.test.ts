import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { showRunner } from "../../scripts/steps/run-tool.ts"

const folder = await mkdtemp(join(tmpdir(), "livery-runner-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (what: string, report = join(folder, what)) =>
  showRunner("../tests/scripts/runner.mjs", [what, report], { report, lastMs: 200 })

test("a runner's exit code is told", async () => {
  expect(await run("fails")).toBe(3)
})

test("a runner that wrote its report and does not end is ended", async () => {
  expect(await run("lingers")).toBe(0)
})
