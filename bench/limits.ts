// Fills limits from two server processes over one database at once, and counts what got through.
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { startEmbedded } from "../lib/db/embedded/embedded.ts"
import { migrate } from "../lib/db/migrate/migrate.ts"
import { freePort } from "../scripts/steps/free-port.ts"
import { root } from "../scripts/steps/root.ts"
import { KINDS, limitRounds } from "./support/limit-rounds.ts"
import { start, stop } from "./support/processes.ts"

const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } })
const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
const database = await startEmbedded(data)
const secret = "a secret that only this benchmark uses"
Object.assign(process.env, { DATABASE_URL: database.url, LIVERY_DATA: data, LIVERY_SECRET: secret })
try {
  await migrate(database.url)
  const { makeCaller } = await import("../tests/support/api.ts")
  const ports = [await freePort(), await freePort()]
  const env = { LIVERY_WEB: "off", LIVERY_LOG: "warn", LIVERY_RATE_LIMITS: "off" }
  const processes = await Promise.all(
    ports.map((port) => start([join(root, "server.ts")], { ...env, PORT: String(port) }, /Livery is ready/)),
  )
  const servers = ports.map((port) => `http://127.0.0.1:${port}`)
  const outcomes = await limitRounds({ rounds: Number(values.rounds), servers, open: makeCaller })
  for (const { name } of KINDS) {
    const mine = outcomes.filter(({ kind }) => kind === name)
    const exact = mine.filter(
      ({ accepted, used, expected, odd }) =>
        accepted === expected.accepted && used === expected.used && odd.length === 0,
    )
    const counts = [...new Set(mine.map(({ accepted }) => accepted))].join(", ")
    console.log(
      `${name}: exact in ${exact.length} of ${mine.length} rounds; ${counts} of 50 accepted each time (expected ${mine[0]?.expected.accepted})`,
    )
    for (const { odd } of mine) for (const each of odd) console.log(`  unexpected: ${each}`)
  }
  for (const each of processes) each.removeAllListeners("exit")
  await Promise.all(processes.map(stop))
} finally {
  const { closePools } = await import("../lib/db/close-pools.ts")
  await closePools()
  await database.leave()
}
process.exit(0)
