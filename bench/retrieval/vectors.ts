// Search by meaning over one large dataset: codes in the process against pgvector's index where PostgreSQL has it, both
// beside the exact answer. Synthetic vectors: topics with a bias in common, as embedding models have it.
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { openDatabase } from "../../scripts/steps/open-database.ts"
import { root } from "../../scripts/steps/root.ts"
import { connectAsApp, inAccount, makeDataset, storeRecords } from "./scratch-dataset.ts"

const { values: options } = parseArgs({
  options: {
    vectors: { type: "string", default: "20000" },
    dimensions: { type: "string", default: "384" },
    questions: { type: "string", default: "200" },
  },
})
const data = join(root, ".data-bench")
await mkdir(data, { recursive: true })
process.env.LIVERY_DATA ??= data
const database = await openDatabase()
const { openVectorSet, settleVectorSet } = await import("../../lib/domain/retrieval/indexing/vector-set.ts")
const { recodeVectors } = await import("../../lib/domain/retrieval/indexing/recode-vectors.ts")
const { writeVectors } = await import("../../lib/domain/retrieval/indexing/write-vectors.ts")
const { unit } = await import("../../lib/domain/retrieval/vector-numbers.ts")
const { fillNear } = await import("../../lib/domain/retrieval/indexing/fill-near.ts")
const { nearestVectors } = await import("../../lib/domain/retrieval/nearest-vectors.ts")
const { canIndexVectors, dropStaleVectorIndexes, makeVectorIndex } = await import(
  "../../lib/db/vector-index.ts"
)
const { closePools } = await import("../../lib/db/close-pools.ts")

const [count, dimensions, questions] = [options.vectors, options.dimensions, options.questions].map(
  Number,
) as [number, number, number]
const MODEL = "bench/synthetic"
let state = 42
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32 - 0.5
}
const vector = (around?: Float32Array, noise = 1, bias = 0) => {
  const made = Array.from(
    { length: dimensions },
    (_, i) => (around?.[i] ?? 0) + (noise * (random() + bias)) / 8,
  )
  return unit(made) ?? new Float32Array(dimensions)
}
const topics = Array.from({ length: Math.max(10, count / 100) }, () => vector(undefined, 1, 0.4))
const about = () => vector(topics[Math.floor((random() + 0.5) * topics.length)], 0.7)

const client = await connectAsApp()
const place = await makeDataset(client)
const inside = <T>(work: (sql: Parameters<Parameters<typeof inAccount>[2]>[0]) => Promise<T>) =>
  inAccount(client, place.accountId, work) as Promise<T>
const set = await inside((sql) => openVectorSet(sql, place, MODEL))
if (!set) throw new Error("the dataset is gone")
set.dimensions = dimensions
const ids: string[] = []
const vectors: Float32Array[] = []
let begun = performance.now()
while (ids.length < count) {
  const part = Array.from({ length: Math.min(1000, count - ids.length) }, about)
  await inside(async (sql) => {
    const made = await storeRecords(
      sql,
      place,
      part.map((_, i) => `Text ${ids.length + i}`),
    )
    const { rows } = await sql.query({
      text: `select extract(epoch from "updatedAt")::text as stamp from "Record" where "accountId" = $1 and id = $2`,
      values: [place.accountId, made[0]],
    })
    const { stamp } = rows[0] as { stamp: string }
    await writeVectors(
      sql,
      set,
      made.map((recordId, i) => ({ recordId, stamp, values: part[i] ?? null })),
    )
    ids.push(...made)
    vectors.push(...part)
  })
}
await recodeVectors(inside, set)
await inside((sql) => settleVectorSet(sql, set))
console.log(
  `${count} vectors of ${dimensions} numbers stored and coded in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
)
const asked = Array.from({ length: questions }, about)
const exact = asked.map(exactly)
await measure("codes and exact rescoring, in process")
if (await canIndexVectors(dimensions)) {
  begun = performance.now()
  while (await inside((sql) => fillNear(sql, set)));
  await makeVectorIndex(set.id, dimensions)
  console.log(`pgvector: filled and indexed in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  await measure("pgvector, hnsw over the set")
} else console.log("pgvector is not there: nothing to compare with")

await inside((sql) => sql.query({ text: `delete from "Account" where id = $1`, values: [place.accountId] }))
await client.end()
await dropStaleVectorIndexes()
await closePools()
await database.leave()

/** The ids of the ten nearest vectors. */
function exactly(values: Float32Array): Set<string> {
  const scores = vectors.map((other, i) => {
    let product = 0
    for (let d = 0; d < dimensions; d++) product += (values[d] as number) * (other[d] as number)
    return { id: ids[i] ?? "", product }
  })
  scores.sort((a, b) => b.product - a.product)
  return new Set(scores.slice(0, 10).map(({ id }) => id))
}

async function measure(name: string) {
  const times: number[] = []
  let hits = 0
  for (const [q, values] of asked.entries()) {
    const start = performance.now()
    const found = await inside((sql) => nearestVectors(sql, place, { model: MODEL, values }, 10))
    times.push(performance.now() - start)
    hits += found.filter(({ recordId }) => exact[q]?.has(recordId)).length
  }
  const [first] = times
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(
    `${name} | first ${first?.toFixed(1)} ms | p50 ${at(0.5)} p95 ${at(0.95)} ms | recall@10 ${(hits / questions / 10).toFixed(3)}`,
  )
}
