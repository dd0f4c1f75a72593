// Kills the server while flows lead conversations, and looks for what is lost, done twice or stuck.
import { parseArgs } from "node:util"
import { freePort } from "../scripts/steps/free-port.ts"
import { startMockModel } from "../tests/support/mock-model.ts"
import { openScratchDatabase } from "./support/scratch-database.ts"

const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } })
const database = await openScratchDatabase()
try {
  const { systemContext } = await import("../lib/core/context.ts")
  const { makeLog } = await import("../lib/core/log.ts")
  const { loadFacts } = await import("../lib/domain/accounts/accounts.ts")
  const { killFlowRounds } = await import("./support/kill-flow-rounds.ts")
  const { seedTenant } = await import("./support/seed-tenant.ts")
  const { accountId, botId, key } = await seedTenant([])
  const mock = await startMockModel({ answer: "word ".repeat(100), pace: 10, wholeDelay: 700 })
  const env = { LIVERY_MODEL: "openai/mock", OPENAI_BASE_URL: mock.url, LIVERY_LOG: "warn" }
  const ctx = systemContext(await loadFacts(accountId), makeLog(), "bench")
  const rounds = Number(values.rounds)
  const given = { rounds, port: await freePort(), botId, key, env }
  const { conversations, requests, faults } = await killFlowRounds(ctx, given)
  console.log(
    `rounds ${rounds} | conversations ${conversations} | requests ${requests} | faults ${faults.length}`,
  )
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
} finally {
  await database.leave()
}
process.exit(0)
