// Kills the server at every stage of ingestion and looks for what is doubled, missing or left over.
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { startEmbedded } from "../lib/db/embedded/embedded.ts"
import { migrate } from "../lib/db/migrate/migrate.ts"
import { freePort } from "../scripts/steps/free-port.ts"
import { root } from "../scripts/steps/root.ts"
import { startSlowSite } from "./support/slow-site.ts"

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "20" }, stages: { type: "string" } },
})
const data = process.env.LIVERY_DATA ?? join(root, ".data-bench")
await mkdir(data, { recursive: true })
const database = await startEmbedded(data)
const site = await startSlowSite()
Object.assign(process.env, {
  DATABASE_URL: database.url,
  LIVERY_DATA: data,
  LIVERY_SECRET: "a secret that only this benchmark uses",
  LIVERY_ALLOW_PRIVATE_HOSTS: site.host,
})
try {
  await migrate(database.url)
  const { systemContext } = await import("../lib/core/context.ts")
  const { makeLog } = await import("../lib/core/log.ts")
  const { loadFacts } = await import("../lib/domain/accounts/accounts.ts")
  const { seedTenant } = await import("./support/seed-tenant.ts")
  const { killIngestionRounds, STAGES } = await import("./support/kill-ingestion-rounds.ts")
  const { accountId, botId, key } = await seedTenant([])
  const stages = STAGES.filter((stage) => !values.stages || values.stages.split(",").includes(stage))
  const env = {
    DATABASE_URL: database.url,
    LIVERY_DATA: data,
    LIVERY_SECRET: process.env.LIVERY_SECRET ?? "",
    LIVERY_ALLOW_PRIVATE_HOSTS: site.host,
    LIVERY_LOG: "warn",
  }
  const outcomes = await killIngestionRounds({
    rounds: Number(values.rounds),
    stages,
    port: await freePort(),
    ctx: systemContext(await loadFacts(accountId), makeLog(), "bench"),
    botId,
    key,
    site: site.origin,
    env,
  })
  for (const stage of stages) {
    const mine = outcomes.filter((each) => each.stage === stage)
    const ends = ["ready", "failed", "gone", "stuck"].map(
      (end) => `${end} ${mine.filter((each) => each.end === end).length}`,
    )
    const slowest = Math.max(...mine.map(({ seconds }) => seconds))
    const faults = mine.flatMap(({ round, faults }) => faults.map((fault) => `round ${round}: ${fault}`))
    console.log(
      `${stage}: ${mine.length} rounds | ${ends.join(" | ")} | settled within ${slowest.toFixed(1)} s of the restart | faults ${faults.length}`,
    )
    for (const fault of faults) console.log(`  ${fault}`)
  }
} finally {
  const { closePools } = await import("../lib/db/close-pools.ts")
  await closePools()
  site.close()
  await database.leave()
}
process.exit(0)
