// A process that serves the code of one checkout over a database of its own: serve-checkout.ts CHECKOUT CORPUS SIZE DATA
import { join } from "node:path"
import pg from "pg"

/** What its parent is told once it is served. */
export interface Served {
  key: string
  secretKey: string
  botId: string
  datasetId: string
  sessions: string[]
  questions: string[]
}

const [checkout = "", corpus = "", size = "", data = ""] = process.argv.slice(2)
const load = (file: string) => import(join(checkout, file))

const { startEmbedded } = await load("lib/db/embedded/embedded.ts")
const database = await startEmbedded(data)
process.env.DATABASE_URL = database.url
const { migrate } = await load("lib/db/migrate/migrate.ts")
await migrate(database.url)
const { chunks, questionsOf } = await import(corpus)
const passages: string[] = []
for (const chunk of chunks(size)) if (chunk.tenant === 1) passages.push(chunk.text)
const { seedTenant } = await load("bench/support/seed-tenant.ts")
const tenant = await seedTenant(passages)
const { serve } = await load("server.ts")
const running = await serve()

const client = new pg.Client({ connectionString: database.url })
await client.connect()
await client.query("analyze")
const { rows } = await client.query(`select "datasetId" from "Bot" where id = $1`, [tenant.botId])
await client.end()
const questions = questionsOf(1, size).map(({ text }: { text: string }) => text.trim())
process.send?.({ ...tenant, datasetId: rows[0].datasetId, questions })

process.on("disconnect", async () => {
  await running.close()
  await database.leave()
  process.exit(0)
})
