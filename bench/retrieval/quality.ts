// Ranking quality of Livery's own index and search beside the reference's BM25, in one run on one database.
import { mkdir } from "node:fs/promises"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { openDatabase } from "../../scripts/steps/open-database.ts"
import { root } from "../../scripts/steps/root.ts"
import { copyReference } from "../support/reference.ts"
import { connectAsApp, inAccount, makeDataset, storeRecords } from "./scratch-dataset.ts"

const { values } = parseArgs({
  options: {
    reference: { type: "string" },
    collection: { type: "string" },
    language: { type: "string", default: "en" },
  },
})
if (!values.reference) throw new Error("--reference names the folder of the reference programs")

const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
process.env.LIVERY_DATA ??= data
const database = await openDatabase()
const reference = await copyReference(values.reference, data)
const { readCollection } = await import(join(reference, "retrieval/collection.mjs"))
const measures = await import(join(reference, "retrieval/metrics.mjs"))
const { spread } = await import(join(reference, "stats.mjs"))
const { connect, lexemesOf } = await import(join(reference, "database.mjs"))
const { load, strategies } = await import(join(reference, "retrieval/strategies.mjs"))
const { indexRecords } = await import("../../lib/domain/retrieval/indexing/indexing.ts")
const { search } = await import("../../lib/domain/retrieval/retrieval.ts")

interface Text {
  id: string
  text: string
}
const folder = resolve(values.collection ?? join(reference, "retrieval/cranfield"))
const {
  documents,
  queries,
  relevantTo,
}: { documents: Text[]; queries: Text[]; relevantTo: Map<string, object> } = await readCollection(folder)
console.log(`${documents.length} documents, ${queries.length} questions`)

const client = await connectAsApp()
const dataset = await makeDataset(client)
const { language } = values
const names = await inAccount(client, dataset.accountId, async (sql) => {
  const ids = await storeRecords(
    sql,
    dataset,
    documents.map(({ text }) => text),
  )
  const records = documents.map(({ text }, i) => ({ id: ids[i] ?? "", text }))
  await indexRecords(sql, { ...dataset, records, language })
  return new Map(ids.map((id, i) => [id, documents[i]?.id ?? ""]))
})

const bm25 = connect()
await load(bm25, documents)
const [reached, base] = [
  await measure("Livery", async ({ text }) => {
    const found = await inAccount(client, dataset.accountId, (sql) =>
      search(sql, { ...dataset, query: text, limit: 10, language }),
    )
    return found.map(({ recordId }) => names.get(recordId) ?? "")
  }),
  await measure("BM25 (reference)", async ({ text }) => {
    const [statement, parameters] = strategies.BM25(text, await lexemesOf(bm25, text))
    const { rows } = await bm25.query(statement, parameters)
    return rows.map(({ id }: { id: string }) => id)
  }),
]
console.log(`ratio ${(reached / base).toFixed(3)}`)
await inAccount(client, dataset.accountId, (sql) =>
  sql.query({ text: `delete from "Account" where id = $1`, values: [dataset.accountId] }),
)
await client.end()
await bm25.end()
await database.leave()

async function measure(name: string, ranked: (query: Text) => Promise<string[]>): Promise<number> {
  const sums = { ndcg: 0, mrr: 0, hit5: 0 }
  const times: number[] = []
  for (const query of queries) {
    const start = performance.now()
    const found = await ranked(query)
    times.push(performance.now() - start)
    const relevant = relevantTo.get(query.id)
    sums.ndcg += measures.ndcg10(found, relevant)
    sums.mrr += measures.reciprocalRank10(found, relevant)
    sums.hit5 += measures.hit(found, relevant, 5)
  }
  const mean = (sum: number) => (sum / queries.length).toFixed(3)
  const { ndcg, mrr, hit5 } = sums
  console.log(
    `${name} | nDCG@10 ${mean(ndcg)} | MRR@10 ${mean(mrr)} | hit@5 ${mean(hit5)} | ${spread(times)} ms`,
  )
  return ndcg / queries.length
}
