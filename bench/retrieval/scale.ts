// Search time of accounts with 1k, 10k and 100k records inside a database of a million, index size and indexing rate.
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import pg from "pg"
import { newId } from "../../lib/core/ids.ts"
import { migrate } from "../../lib/db/migrate/migrate.ts"
import { openDatabase } from "../../scripts/steps/open-database.ts"
import { root } from "../../scripts/steps/root.ts"
import { copyReference } from "../support/reference.ts"
import { connectAsApp, inAccount, makeDataset, storeRecords } from "./scratch-dataset.ts"

const { values } = parseArgs({
  options: {
    reference: { type: "string" },
    records: { type: "string", default: "1000000" },
    questions: { type: "string", default: "300" },
  },
})
if (!values.reference) throw new Error("--reference names the folder of the reference programs")
const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
process.env.LIVERY_DATA ??= data
const database = await openDatabase()
const reference = await copyReference(values.reference, data)
const { chunks } = await import(join(reference, "limit/corpus.mjs"))
const { percentile } = await import(join(reference, "stats.mjs"))
const { indexRecords } = await import("../../lib/domain/retrieval/indexing/indexing.ts")
const { search } = await import("../../lib/domain/retrieval/retrieval.ts")
const { blockCache } = await import("../../lib/domain/retrieval/block-cache.ts")

type Dataset = Awaited<ReturnType<typeof makeDataset>>
interface Asked {
  text: string
  recordId: string
}
interface Tenant {
  name: string
  client: pg.Client
  dataset: Dataset
  questions: Asked[]
}

const client = await connectAsApp()
/** Fills tables past the walls, and makes databases. */
const owner = await connectAsOwner(process.env.DATABASE_URL ?? "")
const total = Number(values.records)
const perTenant = Number(values.questions)
const texts: Iterator<{ text: string }> = chunks("1m")
const made: Dataset[] = []
const originals: Dataset[] = []
const ALONE = "livery_bench_alone"
/** Text of an account of 1,000 records, about. */
let bytesOfThousand = 0
let seeded = 0
let bytes = 0
let seconds = 0

const tenants = [await seed("1k", 1_000)]
if (total >= 20_000) tenants.push(await seed("10k", 10_000))
if (total >= 200_000) tenants.push(await seed("100k", 100_000))
console.log(
  `indexing ${(bytes / 1e6 / seconds).toFixed(2)} MB/s of text (analysis, packing and writing, one connection)`,
)
bytesOfThousand = (bytes / seeded) * 1000
const alone = await seedAlone(tenants[0] as Tenant)
while (seeded < total && originals.length < 20) originals.push(await seedOriginal())
while (seeded < total) await copyOriginal()
await owner.query('vacuum analyze "Record", "SearchSegment", "SearchBlock"')
const { rows } = await owner.query(
  `select sum(pg_total_relation_size(oid))::float8 as size from pg_class where relname in ('SearchSegment', 'SearchBlock')`,
)
console.log(
  `${seeded} records, ${(bytes / 1e6).toFixed(0)} MB of text, index ${(rows[0].size / bytes).toFixed(2)} times the text`,
)

const [lonely, ...after] = await measure([alone, ...tenants])
const [small, large] = [after[0], after.at(-1)]
if (small && large)
  console.log(`p95 of the largest is ${(large.p95 / small.p95).toFixed(2)} times that of 1k (aim 4)`)
console.log(
  `p50 of 1k is ${((small?.p50 ?? 0) / (lonely?.p50 ?? 1)).toFixed(2)} times that of the same account in a database of its own (aim 1.5)`,
)
for (const { accountId } of made) {
  await inAccount(client, accountId, (sql) =>
    sql.query({ text: `delete from "Account" where id = $1`, values: [accountId] }),
  )
}
await alone.client.end()
await owner.query(`drop database ${ALONE} with (force)`)
await owner.end()
await client.end()
await database.leave()

/** An account with the next `count` texts, and questions of which each names words of one of its records. */
async function seed(name: string, count: number): Promise<Tenant> {
  const dataset = await makeDataset(client)
  made.push(dataset)
  const questions: Asked[] = []
  for (let done = 0; done < count; ) {
    const part = Array.from({ length: Math.min(10_000, count - done) }, () => texts.next().value?.text ?? "")
    await inAccount(client, dataset.accountId, async (sql) => {
      const ids = await storeRecords(sql, dataset, part)
      const start = performance.now()
      const records = part.map((text, i) => ({ id: ids[i] ?? "", text }))
      await indexRecords(sql, { ...dataset, records, language: "en" })
      seconds += (performance.now() - start) / 1000
      for (const [i, { id, text }] of records.entries()) {
        if (name && i % 3 === 0) questions.push({ recordId: id, text: ask(text, i) })
      }
    })
    bytes += part.reduce((sum, text) => sum + text.length, 0)
    done += part.length
    seeded += part.length
  }
  return { name, client, dataset, questions }
}

/** A copy of an account in a database of its own on the same server, to be measured in the same minutes. */
async function seedAlone({ dataset, questions }: Tenant): Promise<Tenant> {
  await owner.query(`drop database if exists ${ALONE} with (force)`)
  await owner.query(`create database ${ALONE}`)
  const url = new URL(process.env.DATABASE_URL ?? "")
  url.pathname = `/${ALONE}`
  await migrate(url.href)
  const other = await connectAsOwner(url.href)
  for (const table of ["Account", "Dataset", "Record", "SearchSegment", "SearchBlock"]) {
    const column = table === "Account" ? "id" : `"accountId"`
    const { rows } = await owner.query(`select json_agg(t) as rows from "${table}" t where ${column} = $1`, [
      dataset.accountId,
    ])
    await other.query(
      `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1::json)`,
      [JSON.stringify(rows[0].rows)],
    )
  }
  await other.query("vacuum analyze")
  await other.end()
  return { name: "1k alone", client: await connectAsApp(url.href), dataset, questions }
}

/** An account of 1,000 records, of those that only fill the tables. */
async function seedOriginal() {
  const { dataset } = await seed("", Math.min(1_000, total - seeded))
  return dataset
}

/** Another account with the records and index of an original: ids are unique within an account. */
async function copyOriginal(): Promise<void> {
  const original = originals[(seeded / 1_000) % originals.length] as Dataset
  const accountId = newId()
  made.push({ ...original, accountId })
  const columns: Record<string, string> = {
    Dataset: `id, "updatedAt"`,
    Record: `id, "datasetId", text, "updatedAt"`,
    SearchSegment: `id, "datasetId", language, documents, length, buckets, "blockShift"`,
    SearchBlock: `"datasetId", "segmentId", kind, key, data`,
  }
  await owner.query("begin")
  await owner.query(
    `insert into "Account" (id, kind, name, "updatedAt") values ($1, 'customer', 'Bench', now())`,
    [accountId],
  )
  for (const [table, list] of Object.entries(columns))
    await owner.query(
      `insert into "${table}" ("accountId", ${list}) select $1::uuid, ${list} from "${table}" where "accountId" = $2`,
      [accountId, original.accountId],
    )
  await owner.query("commit")
  bytes += bytesOfThousand
  seeded += 1_000
}

async function connectAsOwner(url: string): Promise<pg.Client> {
  const connected = new pg.Client({ connectionString: url })
  await connected.connect()
  return connected
}

/** "how do i" with four to six of the longer words of a text. */
function ask(text: string, seed: number): string {
  const words = [...new Set(text.split(" "))].filter((word) => word.length > 4)
  const step = Math.max(1, Math.floor(words.length / (4 + (seed % 3))))
  return `how do i ${words
    .filter((_, i) => i % step === seed % step)
    .slice(0, 6)
    .join(" ")} with the`
}

/** Times interleaved over the tenants: with what was read before still in memory ("warm"), and with nothing ("cold"). */
async function measure(list: Tenant[]) {
  const results = list.map(({ name }) => ({ name, p50: 0, p95: 0 }))
  for (const state of ["cold", "warm"]) {
    const times: number[][] = list.map(() => [])
    const hits = list.map(() => 0)
    for (let n = -30; n < perTenant; n++) {
      for (const [i, { client, dataset, questions }] of list.entries()) {
        const asked = questions[(Math.abs(n) * 7919) % questions.length] as Asked
        if (state === "cold") blockCache().clear()
        await inAccount(client, dataset.accountId, async (sql) => {
          const start = performance.now()
          const found = await search(sql, { ...dataset, query: asked.text, limit: 5 })
          if (n < 0) return
          times[i]?.push(performance.now() - start)
          if (found.some(({ recordId }) => recordId === asked.recordId)) hits[i] = (hits[i] ?? 0) + 1
        })
      }
    }
    for (const [i, result] of results.entries()) {
      result.p50 = percentile(times[i], 0.5)
      result.p95 = percentile(times[i], 0.95)
      const hit = ((hits[i] ?? 0) / perTenant).toFixed(2)
      console.log(
        `${result.name} | ${state} | p50 ${result.p50.toFixed(2)} p95 ${result.p95.toFixed(2)} ms | own record in first 5: ${hit}`,
      )
    }
  }
  return results
}
