// Kills the server in the middle of answers, uploads and deletions and looks for what is lost, doubled or stuck.
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { startEmbedded } from "../lib/db/embedded/embedded.ts"
import { migrate } from "../lib/db/migrate/migrate.ts"
import { freePort } from "../scripts/steps/free-port.ts"
import { root } from "../scripts/steps/root.ts"
import { startMockModel } from "../tests/support/mock-model.ts"

const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } })
const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
const database = await startEmbedded(data)
process.env.DATABASE_URL = database.url
process.env.LIVERY_DATA = data
process.env.LIVERY_SECRET = "a secret that only this benchmark uses"
try {
  await migrate(database.url)
  const { systemContext } = await import("../lib/core/context.ts")
  const { makeLog } = await import("../lib/core/log.ts")
  const { system } = await import("../lib/db/system.ts")
  const { loadFacts } = await import("../lib/domain/accounts/accounts.ts")
  const { killRounds } = await import("./support/kill-rounds.ts")
  const { inspectRounds } = await import("./support/inspect-rounds.ts")
  const { seedTenant } = await import("./support/seed-tenant.ts")
  const { accountId, botId, key, secretKey } = await seedTenant([])
  // Limited, so that every answer holds tokens.
  const limits = { tokens: 1_000_000_000, messages: 1_000_000 }
  await system().account.update({ where: { id: accountId }, data: { limits } })
  const answer = "word ".repeat(400)
  const mock = await startMockModel({ answer, pace: 10, wholeDelay: 700 })
  const env = {
    DATABASE_URL: database.url,
    LIVERY_DATA: data,
    LIVERY_SECRET: "a secret that only this benchmark uses",
    LIVERY_MODEL: "openai/mock",
    OPENAI_BASE_URL: mock.url,
    LIVERY_LOG: "warn",
  }
  const rounds = Number(values.rounds)
  const port = await freePort()
  const { all, seconds } = await killRounds({ rounds, port, accountId, botId, key, secretKey, env })
  const ctx = systemContext(await loadFacts(accountId), makeLog(), "bench")
  const faults = await inspectRounds(ctx, { all, answer })
  const keyed = all.flatMap(({ message, upload, deletion }) => [message, upload, deletion])
  const figures = [
    `rounds ${all.length}`,
    `acknowledged ${all.filter(({ acknowledged }) => acknowledged).length}`,
    `requests under keys ${keyed.length}`,
    `repeated ${keyed.filter(({ tries }) => tries > 1).length}`,
    `nothing under way ${seconds.toFixed(1)} s after the last restart`,
    `faults ${faults.length}`,
  ]
  console.log(figures.join(" | "))
  for (const fault of faults) console.log(`  ${fault}`)
} finally {
  const { closePools } = await import("../lib/db/close-pools.ts")
  await closePools()
  await database.leave()
}
process.exit(0)
