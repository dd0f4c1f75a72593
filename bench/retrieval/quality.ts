// Ranking quality of Livery's own index and search beside the reference's BM25, in one run on one database, on one
// collection after the other. --apart: each text is indexed by itself.
import { mkdir } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import { parseArgs } from "node:util"
import type { Sql } from "../../lib/domain/retrieval/schema.ts"
import { openDatabase } from "../../scripts/steps/open-database.ts"
import { root } from "../../scripts/steps/root.ts"
import { copyReference } from "../support/reference.ts"
import { connectAsApp, inAccount, makeDataset, storeRecords } from "./scratch-dataset.ts"

const { values } = parseArgs({
  options: {
    reference: { type: "string" },
    collection: { type: "string", multiple: true },
    language: { type: "string", default: "en" },
    apart: { type: "boolean", default: false },
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
const { languageAmong, search } = await import("../../lib/domain/retrieval/retrieval.ts")

interface Text {
  id: string
  text: string
}
const client = await connectAsApp()
const bm25 = connect()
for (const folder of values.collection ?? [join(reference, "retrieval/cranfield")])
  await compare(resolve(folder))
await client.end()
await bm25.end()
await database.leave()

interface Collection {
  documents: Text[]
  queries: Text[]
  relevantTo: Map<string, object>
}

async function compare(folder: string): Promise<void> {
  const collection: Collection = await readCollection(folder)
  const { documents, queries } = collection
  console.log(`${basename(folder)}: ${documents.length} documents, ${queries.length} questions`)
  const dataset = await makeDataset(client)
  const { language } = values
  const names = await inAccount(client, dataset.accountId, (sql) => index(sql, dataset, documents))
  await load(bm25, documents)
  const reached = await measure("Livery", collection, async ({ text }) => {
    const found = await inAccount(client, dataset.accountId, (sql) =>
      search(sql, { ...dataset, query: text, limit: 10, language }),
    )
    return found.map(({ recordId }) => names.get(recordId) ?? "")
  })
  const base = await measure("BM25 (reference)", collection, async ({ text }) => {
    const [statement, parameters] = strategies.BM25(text, await lexemesOf(bm25, text))
    const { rows } = await bm25.query(statement, parameters)
    return rows.map(({ id }: { id: string }) => id)
  })
  console.log(`ratio ${(reached / base).toFixed(3)}`)
  await inAccount(client, dataset.accountId, (sql) =>
    sql.query({ text: `delete from "Account" where id = $1`, values: [dataset.accountId] }),
  )
}

/** Stores and indexes texts: as one batch, or each by itself as callers of the API add them. Their names by record id. */
async function index(
  sql: Sql,
  dataset: { accountId: string; datasetId: string },
  documents: readonly Text[],
): Promise<Map<string, string>> {
  const texts = documents.map(({ text }) => text)
  const ids = await storeRecords(sql, dataset, texts)
  const records = texts.map((text, i) => ({ id: ids[i] ?? "", text }))
  const { language } = values
  if (!values.apart) await indexRecords(sql, { ...dataset, records, language })
  else
    for (const record of records)
      await indexRecords(sql, {
        ...dataset,
        records: [record],
        language: languageAmong(record.text, language),
      })
  return new Map(ids.map((id, i) => [id, documents[i]?.id ?? ""]))
}

async function measure(
  name: string,
  { queries, relevantTo }: Collection,
  ranked: (query: Text) => Promise<string[]>,
): Promise<number> {
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
