// node bench/fresh-start.mjs     from a clean clone and an empty npm cache to the first grounded answer, then a restart
import { spawn, spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const port = process.env.PORT ?? "4119"
const address = `http://localhost:${port}`
const place = mkdtempSync(join(tmpdir(), "livery-fresh-"))
// As a folder of one's own would be; root's database works as another user.
chmodSync(place, 0o755)
const clone = join(place, "livery")
const env = { ...process.env, PORT: port, npm_config_cache: join(place, "npm-cache"), LIVERY_LOG: "warn" }
for (const name of ["DATABASE_URL", "LIVERY_DATA", "LIVERY_MODEL", "NODE_ENV"]) delete env[name]

const PATIENCE = 300_000
const fact = "Our workshop in Ghent repairs folding bicycles every Thursday between nine and noon."
const begun = Date.now()
let last = begun

/** @param {string} name */
function stage(name) {
  const now = Date.now()
  console.log(`${seconds(last, now)}  ${name}`)
  last = now
}

/** @param {number} from @param {number} to */
const seconds = (from, to) => `${((to - from) / 1000).toFixed(1).padStart(6)} s`

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8" })
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 4).join(" ")} failed:\n${stdout}${stderr}`)
  return stdout
}

/** @param {string} noun @param {string} verb @param {Record<string, string>} options */
function livery(noun, verb, options) {
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const output = run("npm", ["run", "-s", "livery", "--", noun, verb, ...flags, "--json"], clone)
  return JSON.parse(output.trim().split("\n").at(-1) ?? "")
}

/** Starts the app and waits until it answers; names the stages that it prints. @param {boolean} first */
async function start(first) {
  const app = spawn("npm", ["start"], { cwd: clone, env, stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  let current = "npm started"
  for (const stream of [app.stdout, app.stderr])
    stream.on("data", (chunk) => {
      output += chunk
      for (const line of String(chunk).split("\n")) {
        if (!first || !/ …$/.test(line)) continue
        stage(current)
        current = line.replace(" …", "")
      }
    })
  for (const deadline = Date.now() + PATIENCE; ; ) {
    const signal = AbortSignal.timeout(2000)
    const health = await fetch(`${address}/api/health`, { signal }).catch(() => undefined)
    if (health?.ok) break
    if (app.exitCode !== null || Date.now() > deadline)
      throw new Error(`npm start did not get there:\n${output}`)
    await wait(50)
  }
  stage(first ? `${current}, database, demo, server up` : "second start ready")
  return app
}

/** @param {import("node:child_process").ChildProcess} app */
async function stop(app) {
  const gone = new Promise((resolve) => app.once("exit", resolve))
  app.kill("SIGTERM")
  await gone
  // npm is gone before the app has drained; as long as it answers, the next start would seem to be ready at once.
  while (await fetch(`${address}/api/health`).catch(() => undefined)) await wait(50)
}

/** @param {string} method @param {string} path @param {string} key @param {object} [body] */
async function call(method, path, key, body) {
  const headers = { "X-API-Key": key, "Content-Type": "application/json" }
  const response = await fetch(`${address}/api/v1${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
  return answer.data
}

async function ask() {
  const email = "owner@example.com"
  const password = "a long password for the benchmark"
  const { account } = livery("partner", "create", { name: "Bench", slug: "bench", email, password })
  const client = { partner: account.id, name: "Client", email: "client@example.com", password }
  const { apiKey } = livery("customer", "create", client)
  stage("agency and client made with the command line")
  const bot = await call("POST", "/bots", apiKey, { name: "Bench", channel_type: "webchat" })
  const text = { bot_id: bot.id, name: "Hours", source_type: "text", content: fact }
  const source = await call("POST", "/knowledge/sources", apiKey, text)
  for (;;) {
    const { status } = (await call("GET", `/knowledge/sources/${source.id}`, apiKey)).source
    if (status === "ready") break
    if (status === "failed") throw new Error("the source could not be read")
    await wait(50)
  }
  const question = { message: "When are folding bicycles repaired in Ghent?" }
  const { bot_response } = await call("POST", "/conversations/bench-1/messages", apiKey, question)
  if (!bot_response.message.includes("every Thursday"))
    throw new Error(`not grounded: ${bot_response.message}`)
  stage("bot, source and first grounded answer over the Tenant API")
}

try {
  run("git", ["clone", "-q", "--no-hardlinks", root, clone], place)
  stage("cloned")
  const app = await start(true)
  await ask()
  console.log(`${seconds(begun, Date.now())}  in all, aim 90 s`)
  await stop(app)
  last = Date.now()
  const again = await start(false)
  await stop(again)
} finally {
  rmSync(place, { recursive: true, force: true })
}
