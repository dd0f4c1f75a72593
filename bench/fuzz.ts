// Sends hostile requests, made from the OpenAPI documents, over real connections to a server of its own with jobs running.
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { startEmbedded } from "../lib/db/embedded/embedded.ts"
import { migrate } from "../lib/db/migrate/migrate.ts"
import { freePort } from "../scripts/steps/free-port.ts"
import { root } from "../scripts/steps/root.ts"
import { LoggedErrors } from "../tests/support/fuzz/logged-errors.ts"
import { startReceiver } from "../tests/support/webhook-receiver.ts"
import { start, stop } from "./support/processes.ts"

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "200000" },
    minutes: { type: "string", default: "60" },
    connections: { type: "string", default: "16" },
    port: { type: "string", default: "0" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    path: { type: "string", default: "" },
    only: { type: "string", default: "" },
  },
})
console.log(`seed ${values.seed}`)
const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
const database = await startEmbedded(data)
const receiver = await startReceiver()
const shared = {
  DATABASE_URL: database.url,
  LIVERY_DATA: data,
  LIVERY_SECRET: "a secret that only this benchmark uses",
  LIVERY_RATE_LIMITS: "off",
  LIVERY_ALLOW_PRIVATE_HOSTS: receiver.host,
  LIVERY_LOG: "error",
}
Object.assign(process.env, shared)
let found = 1
try {
  await migrate(database.url)
  const { fuzzRounds } = await import("./support/fuzz-rounds.ts")
  const port = Number(values.port) || (await freePort())
  const ready = {
    ...shared,
    PORT: String(port),
    HOST: "127.0.0.1",
    LIVERY_WEB: "off",
    NODE_ENV: "production",
  }
  const server = await start([join(root, "server.ts")], ready, /Livery is ready/)
  const logged = new LoggedErrors()
  server.stderr?.on("data", (chunk) => logged.take(String(chunk)))
  server.removeAllListeners("exit")
  const began = performance.now()
  const outcome = await fuzzRounds({
    requests: Number(values.requests),
    milliseconds: Number(values.minutes) * 60_000,
    connections: Number(values.connections),
    seed: Number(values.seed),
    path: values.path,
    only: values.only,
    hook: receiver.url,
    databaseUrl: database.url,
    port,
  })
  const seconds = (performance.now() - began) / 1000
  const { sent, leftOut, malformed, byStatus, unavailable, faults, changedTables, healthy } = outcome
  const unexplained = [...logged.byRequest].filter(([id]) => !unavailable.has(id))
  const uncaused = [...unavailable].filter((id) => !logged.byRequest.has(id))
  const counts = [...byStatus].sort().map(([status, count]) => `${status}: ${count}`)
  console.log(`${sent} requests in ${seconds.toFixed(0)} s, ${(sent / seconds).toFixed(0)} a second`)
  console.log(`by status ${counts.join(", ")}; ${leftOut} left out as longer than node reads`)
  console.log(
    `${malformed} malformed by hand; server ${healthy ? "healthy" : "NOT HEALTHY"}, exit ${server.exitCode}`,
  )
  console.log(`tables of the other account that changed: ${changedTables.join(", ") || "none"}`)
  console.log(`errors in the log beside 503: ${unexplained.length}; 503 without a cause: ${uncaused.length}`)
  for (const [cause, count] of causesOf([...logged.byRequest.values()]))
    console.log(`  ${count} times: ${cause}`)
  for (const [, line] of unexplained.slice(0, 20)) console.log(`  ${line.slice(0, 800)}`)
  for (const fault of faults) console.log(`FAULT ${fault}`)
  found = faults.length + changedTables.length + unexplained.length + uncaused.length + (healthy ? 0 : 1)
  await stop(server)
} finally {
  const { closePools } = await import("../lib/db/close-pools.ts")
  await closePools()
  receiver.close()
  await database.leave()
}
process.exit(found > 0 ? 1 : 0)

/** How often each cause was logged. */
function causesOf(lines: readonly string[]): Map<string, number> {
  const causes = new Map<string, number>()
  for (const line of lines) {
    const { message, path, error } = JSON.parse(line)
    const cause = `${path ?? ""} ${message}: ${error?.code ?? ""} ${String(error?.stack ?? "").slice(0, 1000)}`
    causes.set(cause, (causes.get(cause) ?? 0) + 1)
  }
  return causes
}
