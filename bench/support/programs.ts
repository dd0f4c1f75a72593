import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { startEmbedded } from "../../lib/db/embedded/embedded.ts"
import { migrate } from "../../lib/db/migrate/migrate.ts"
import { root } from "../../scripts/steps/root.ts"
import { run, start, stop } from "./processes.ts"
import { copyReference } from "./reference.ts"

export const MOCK = 4171
export const LIMIT = 4172
export const LIVERY = 4173

/**
 * Livery and the reference's limit program on one database, each with a seeded tenant, and the mock model that both ask.
 * `stop` ends them all.
 */
export async function startPrograms({ reference: from, size }: { reference: string; size: string }) {
  const data = join(root, ".data-bench")
  await mkdir(data, { recursive: true })
  const database = await startEmbedded(data)
  process.env.DATABASE_URL = database.url
  process.env.LIVERY_SECRET = "a secret that only this benchmark uses"
  await migrate(database.url)
  const reference = await copyReference(from, data)
  const shared = { DATABASE_URL: database.url, NODE_ENV: "production" }

  console.log(`seeding ${size} chunks …`)
  await run([join(reference, "limit/seed.mjs"), "--size", size, "--messages", "100000"], shared)
  const { chunks, questionsOf } = await import(join(reference, "limit/corpus.mjs"))
  const passages: string[] = []
  for (const chunk of chunks(size)) if (chunk.tenant === 1) passages.push(chunk.text)
  const { seedTenant } = await import("./seed-tenant.ts")
  const tenant = await seedTenant(passages)
  const questions: string[] = questionsOf(1, size).map(({ text }: { text: string }) => text.trim())

  await sayStatistics(database.url)
  const mock = await start(
    [join(reference, "mock-llm/server.mjs")],
    { PORT: String(MOCK) },
    /mock model on port/,
  )
  const model = `http://127.0.0.1:${MOCK}`
  const limit = await start(
    [join(reference, "limit/server.mjs")],
    { ...shared, PORT: String(LIMIT), LLM_URL: model },
    /limit on port/,
  )
  const livery = await start(
    [join(root, "server.ts")],
    {
      ...shared,
      PORT: String(LIVERY),
      LIVERY_WEB: "off",
      LIVERY_DATA: data,
      LIVERY_SECRET: process.env.LIVERY_SECRET,
      LIVERY_RATE_LIMITS: "off",
      LIVERY_MODEL: "openai/mock",
      OPENAI_BASE_URL: `${model}/v1`,
      LIVERY_LOG: "warn",
    },
    /Livery is ready/,
  )
  return {
    tenant,
    questions,
    async stop() {
      for (const child of [livery, limit, mock]) await stop(child)
      const { closePools } = await import("../../lib/db/close-pools.ts")
      await closePools()
      await database.leave()
    },
  }
}
export type Programs = Awaited<ReturnType<typeof startPrograms>>

/** What the planner knows of the tables of a turn as the run begins: rates are not to depend on it. */
async function sayStatistics(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string; live: number; known: number; analysed: Date | null }>(
    `select s.relname as name, n_live_tup as live, c.reltuples as known, greatest(last_analyze, last_autoanalyze) as analysed
      from pg_stat_user_tables s join pg_class c on c.oid = s.relid
      where s.relname in ('Conversation', 'Message', 'Record', 'SearchBlock', 'Event') order by 1`,
  )
  await client.end()
  const told = rows.map(
    ({ name, live, known, analysed }) =>
      `${name} ${live} rows, ${known < 0 ? "unknown" : known} by the statistics of ${analysed?.toISOString() ?? "never"}`,
  )
  console.log(`statistics at the start: ${told.join("; ")}`)
}
