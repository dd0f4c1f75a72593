// Kills the server in the middle of streamed answers and counts what is left of them.
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { startEmbedded } from "../lib/db/embedded/embedded.ts"
import { migrate } from "../lib/db/migrate/migrate.ts"
import { root } from "../scripts/steps/root.ts"
import { startMockModel } from "../tests/support/mock-model.ts"
import { killRounds } from "./support/kill-rounds.ts"

const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } })
const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
const database = await startEmbedded(data)
process.env.DATABASE_URL = database.url
process.env.LIVERY_DATA = data
process.env.LIVERY_SECRET = "a secret that only this benchmark uses"
try {
  await migrate(database.url)
  const { seedTenant } = await import("./support/seed-tenant.ts")
  const { key } = await seedTenant([])
  const mock = await startMockModel({ answer: "word ".repeat(400), pace: 10 })
  const env = {
    DATABASE_URL: database.url,
    LIVERY_DATA: data,
    LIVERY_SECRET: process.env.LIVERY_SECRET,
    LIVERY_MODEL: "openai/mock",
    OPENAI_BASE_URL: mock.url,
    LIVERY_LOG: "warn",
  }
  const { conversations, acknowledged, seconds } = await killRounds({
    rounds: Number(values.rounds),
    port: 4174,
    key,
    env,
  })
  const kept = conversations.filter(
    (messages, round) => messages.filter(({ message }) => message === `question ${round}`).length === 1,
  )
  const partial = conversations.filter(
    (messages) => messages.at(-1)?.sender === "bot" && messages.at(-1)?.status === "partial",
  )
  const doubled = conversations.filter(
    (messages) => messages.filter(({ sender }) => sender === "user").length > 1,
  )
  console.log(
    `rounds ${conversations.length} | acknowledged ${acknowledged.filter(Boolean).length} | kept exactly once ${kept.length} | doubled ${doubled.length} | answers partial ${partial.length} | settled ${seconds.toFixed(1)} s after the last restart`,
  )
} finally {
  const { closePools } = await import("../lib/db/close-pools.ts")
  await closePools()
  await database.leave()
}
process.exit(0)
