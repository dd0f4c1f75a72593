import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { chmod, mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { freePort } from "../../scripts/steps/free-port.ts"

// The APIs alone, so that no build of the web app is needed; everything else is what `npm start` does.
const root = join(import.meta.dirname, "../..")
type App = { child: ChildProcess; port: number; output: () => string; exit: Promise<number | null> }

// Whole processes start here, beside other tests on the same cores.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000, expect: { poll: { timeout: 90_000 } } })

let data: string
let apps: App[] = []

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "livery-start-"))
  await chmod(data, 0o755)
})

afterEach(async () => {
  for (const { child } of apps) child.kill("SIGTERM")
  await Promise.all(apps.map((app) => app.exit))
  apps = []
  await rm(data, { recursive: true })
})

// On the host's Node, as people do: a launcher, and the app on the bundled Node below it.
const DIRECTLY = ["node", "scripts/start.mjs"]

function start(port: number, settings: Record<string, string> = {}, [command = "", ...args] = DIRECTLY): App {
  const env = { ...process.env, LIVERY_WEB: "off", LIVERY_DEMO: "0", LIVERY_DATA: data, PORT: String(port) }
  for (const name of ["DATABASE_URL", "LIVERY_SECRET", "NODE_ENV", "VITEST"])
    Reflect.deleteProperty(env, name)
  const child = spawn(command, args, {
    cwd: root,
    env: { ...env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk
    })
  const app = { child, port, output: () => output, exit: once(child, "exit").then(([code]) => code) }
  apps.push(app)
  return app
}

const healthy = (port: number) =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    (response) => response.ok,
    () => false,
  )
const ready = (app: App) => expect.poll(() => healthy(app.port), { message: app.output() }).toBe(true)
const databaseRuns = () => existsSync(join(data, "postgres/postmaster.pid"))

test("starts, survives kill -9, keeps its secret to itself, and leaves nothing running", async () => {
  const port = await freePort()
  const first = start(port)
  await ready(first)
  first.child.kill("SIGKILL")
  await first.exit
  const second = start(port)
  await ready(second)
  await expect.poll(second.output).toContain("Livery is ready")
  expect(second.output()).toMatch(
    /This address makes one, once, within a day:\n {4}http:\S+\/setup\/[\w-]{43}\n/,
  )

  const secret = (await readFile(join(data, "secret"), "utf8")).trim()
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect((await stat(join(data, "secret"))).mode & 0o777).toBe(0o600)
  second.child.kill("SIGTERM")
  expect(await second.exit).toBe(0)
  expect(databaseRuns()).toBe(false)
  expect(first.output() + second.output()).not.toContain(secret)
})

test("of two starts at once on one port one serves and the other says so", async () => {
  const port = await freePort()
  const both = [start(port), start(port)]
  await expect.poll(() => healthy(port)).toBe(true)
  const code = await Promise.race(both.map(({ exit }) => exit))
  expect(code).toBe(1)
  const refused = both.find(({ child }) => child.exitCode !== null)
  expect(refused?.output().trim().split("\n")).toEqual([expect.stringMatching(/^Livery already runs at/)])
  expect(await healthy(port)).toBe(true)
})

test("a signal to npm, or its death, ends the app as well", async () => {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    const app = start(await freePort(), {}, ["npm", "start"])
    await ready(app)
    app.child.kill(signal)
    await app.exit
    await expect.poll(() => healthy(app.port)).toBe(false)
    await expect.poll(databaseRuns).toBe(false)
  }
})

test("two starts at once on two ports share the database until the last has left", async () => {
  const [one, two] = [start(await freePort()), start(await freePort())]
  await Promise.all([ready(one), ready(two)])
  one.child.kill("SIGTERM")
  expect(await one.exit).toBe(0)
  expect(await healthy(two.port)).toBe(true)
  two.child.kill("SIGTERM")
  expect(await two.exit).toBe(0)
  expect(databaseRuns()).toBe(false)
})

test("a port that another program holds is one clear line", async () => {
  const other = createServer((_, response) => response.end("not Livery"))
  const port = await freePort()
  other.listen(port)
  const app = start(port)
  expect(await app.exit).toBe(1)
  expect(app.output().trim()).toBe(
    `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`,
  )
  other.close()
})

test("a wrong setting is one clear line", async () => {
  const app = start(await freePort(), { LIVERY_DEMO: "maybe" })
  expect(await app.exit).toBe(1)
  expect(app.output().trim()).toMatch(/^Wrong setting in the environment: LIVERY_DEMO: [^\n]+$/)
})
