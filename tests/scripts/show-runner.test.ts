import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { afterAll, expect, test } from "vitest"
import { root } from "../../scripts/steps/root.ts"
import { showRunner } from "../../scripts/steps/run-tool.ts"

const folder = await mkdtemp(join(tmpdir(), "livery-runner-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What stands for a runner: writes its report, then ends or does not. */
const runner = join(folder, "runner.mjs")
await writeFile(
  runner,
  `import { writeFileSync } from "node:fs"
const [, , what, report] = process.argv
writeFileSync(report, "{}")
if (what === "fails") process.exit(3)
setInterval(() => {}, 1000)
`,
)
const run = (what: string, report = join(folder, what)) =>
  showRunner(relative(join(root, "node_modules"), runner), [what, report], { report, lastMs: 200 })

test("a runner's exit code is told", async () => {
  expect(await run("fails")).toBe(3)
})

test("a runner that wrote its report and does not end is ended", async () => {
  expect(await run("lingers")).toBe(0)
})
