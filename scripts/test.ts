import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildApp } from "./steps/build-app.ts"
import { buildWidget } from "./steps/build-widget.ts"
import { check } from "./steps/check.ts"
import { shareCompiledCode } from "./steps/compile-cache.ts"
import { countPlaywright, countVitest, type Totals } from "./steps/count-tests.ts"
import { findChromium } from "./steps/find-chromium.ts"
import { freePort } from "./steps/free-port.ts"
import { generateClient } from "./steps/generate-client.ts"
import { showRunner } from "./steps/run-tool.ts"

shareCompiledCode()
const reports = await mkdtemp(join(tmpdir(), "livery-reports-"))
const failures: string[] = []

// Whatever breaks below, the last line says what is known.
const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    failures.push(what)
    console.error(`${what}: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

await attempt("Generating the database client", generateClient)
const [built] = await Promise.all([
  attempt("Building the web app", async () => {
    await buildApp()
    await buildWidget()
    return true
  }),
  attempt("Checks", async () => {
    if (!(await check())) throw new Error("see above")
  }),
])
// One after the other: side by side they starve each other, and what waits for a page or a reader gives up.
const nothing: Totals = { passed: 0, failed: 0, broken: [] }
const totals = [await runVitest(), built ? await runPlaywright() : nothing]
await rm(reports, { recursive: true, force: true })

const passed = totals.reduce((sum, each) => sum + each.passed, 0)
const failed = totals.reduce((sum, each) => sum + each.failed, 0)
// The whole story stands far above; who reads only the end is told which.
const broken = totals.flatMap((each) => each.broken)
if (broken.length > 0) console.log(`\nWhat failed:\n${broken.map((each) => `  ${each}`).join("\n")}`)
if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 || failures.length > 0 ? 1 : 0)

async function runVitest(): Promise<Totals> {
  const report = join(reports, "vitest.json")
  console.log("\nUnit and integration tests")
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const code = await showRunner("vitest/vitest.mjs", args, { report })
  return counted("Unit and integration tests", code, () => countVitest(report))
}

async function runPlaywright(): Promise<Totals> {
  const what = "Browser journeys"
  const chromium = await attempt(what, findChromium)
  if (!chromium) return nothing
  const report = join(reports, "playwright.json")
  const data = await mkdtemp(join(tmpdir(), "livery-e2e-"))
  // Else root's database, which works as another user, has to move elsewhere.
  await chmod(data, 0o755)
  const env = {
    PORT: String(await freePort()),
    LIVERY_DATA: data,
    LIVERY_RATE_LIMITS: "off",
    LIVERY_ALLOW_PRIVATE_HOSTS: `127.0.0.1:${await freePort()}`,
    LIVERY_LOG: "error",
    // Where journeys start what stands for Stripe.
    STRIPE_API_URL: `http://127.0.0.1:${await freePort()}`,
    STRIPE_SECRET_KEY: "sk_test_of_journeys",
    STRIPE_WEBHOOK_SECRET: "whsec_of_journeys",
    LIVERY_CHROMIUM: chromium.path,
    LIVERY_CHROMIUM_ENV: JSON.stringify(chromium.env),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  console.log(`\n${what}`)
  const code = await showRunner("@playwright/test/cli.js", ["test", "--reporter=list,json"], { report, env })
  await rm(data, { recursive: true, force: true })
  return counted(what, code, () => countPlaywright(report))
}

/** A runner that fails without a failed test, or runs none, is a failure of its own. */
async function counted(what: string, code: number, count: () => Promise<Totals>): Promise<Totals> {
  const totals = (await attempt(what, count)) ?? nothing
  const silent = totals.failed === 0 && (code !== 0 || totals.passed === 0)
  if (silent && !failures.includes(what)) failures.push(totals.passed === 0 ? `${what} (none ran)` : what)
  return totals
}
