import { matchingIds } from "./matching-ids.ts"
import { readBlocks, readServingSet, readVectors, type ServingSet } from "./read-vectors.ts"
import type { Found, QuestionVector, RecordFilter, Sql } from "./schema.ts"
import type { Place } from "./segments.ts"
import { idAt, unpackBlock, type VectorBlock, vectorCache } from "./vector-block.ts"
import { codeOf, measure, smallest } from "./vector-code.ts"
import { packedLength, product, unpackVector } from "./vector-numbers.ts"
import { yieldToEventLoop } from "./yield-to-event-loop.ts"

/** Vectors that are compared whole, after their codes. */
const RESCORED = 300
/** Blocks that are read at once, which bounds memory. */
const READ_AT_ONCE = 32
const ID = 16
/** A distance that no code has. */
const FAR = 65_535

/**
 * The records whose vectors are nearest to the question's, nearest first: all by their codes, the best few hundred by
 * their whole vectors. Nothing when the question was read by another model than the dataset.
 */
export async function nearestVectors(
  sql: Sql,
  place: Place & { filter?: RecordFilter | undefined },
  question: QuestionVector,
  count: number,
): Promise<Found[]> {
  const { filter } = place
  const [set, only] = await Promise.all([
    readServingSet(sql, place),
    filter && matchingIds(sql, place, filter),
  ])
  const { model, values } = question
  if (!set?.blocks.length || set.model !== model || set.dimensions !== values.length) return []
  if (set.isIndexed && !only) return nearestByIndex(sql, place, { setId: set.id, values, count })
  const blocks = await loadBlocks(sql, place, set)
  const asked = codeOf(values, unpackVector(set.centre))
  const distances = new Uint16Array(blocks.reduce((sum, block) => sum + block.count, 0))
  const breathe = yieldToEventLoop()
  let at = 0
  for (const block of blocks) {
    await breathe()
    measure(block.codes, asked, distances, at)
    if (only) leaveOut(block, only, distances.subarray(at, at + block.count))
    at += block.count
  }
  const nearest = smallest(distances, Math.max(RESCORED, count * 4))
  const ids = idsAt(
    blocks,
    nearest.filter((place) => distances[place] !== FAR),
  )
  const vectors = await readVectors(sql, place, set.id, ids)
  return vectors
    .filter(({ data }) => packedLength(data) === values.length)
    .map(({ recordId, data }) => ({ recordId, score: product(values, data) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
}

async function loadBlocks(sql: Sql, place: Place, set: ServingSet): Promise<VectorBlock[]> {
  const cache = vectorCache()
  const found = new Map(set.blocks.map((id) => [id, cache.get(id)]))
  const missing = set.blocks.filter((id) => !found.get(id))
  for (let i = 0; i < missing.length; i += READ_AT_ONCE) {
    const read = await readBlocks(sql, place, set.id, missing.slice(i, i + READ_AT_ONCE))
    for (const [id, data] of read) {
      const block = unpackBlock(data, set.dimensions)
      cache.add(id, block)
      found.set(id, block)
    }
  }
  return [...found.values()].filter((block) => block !== undefined)
}

/** Puts the records that are not in `only`, which is in order, out of reach. */
function leaveOut({ ids }: VectorBlock, only: Buffer, distances: Uint16Array): void {
  for (let place = 0; place < distances.length; place++)
    if (!holds(only, ids.subarray(place * ID, place * ID + ID))) distances[place] = FAR
}

function holds(all: Buffer, id: Buffer): boolean {
  let [low, high] = [0, all.length / ID]
  while (low < high) {
    const middle = (low + high) >> 1
    const order = all.compare(id, 0, ID, middle * ID, middle * ID + ID)
    if (order === 0) return true
    if (order < 0) low = middle + 1
    else high = middle
  }
  return false
}

/** The record ids at places counted through all blocks; each once, should a crash have left one twice. */
function idsAt(blocks: readonly VectorBlock[], places: readonly number[]): string[] {
  const ids = new Set<string>()
  let first = 0
  let next = 0
  for (const block of blocks) {
    for (let place = places[next]; place !== undefined && place < first + block.count; place = places[++next])
      ids.add(idAt(block, place - first))
    first += block.count
  }
  return [...ids]
}

/** A vector as pgvector writes it. */
export const written = (values: Float32Array) => `[${values.join(",")}]`

/** The nearest records by pgvector's index over the set, whose ids come from the database. */
async function nearestByIndex(
  sql: Sql,
  { accountId, datasetId }: Place,
  { setId, values, count }: { setId: string; values: Float32Array; count: number },
): Promise<Found[]> {
  const type = `vector(${values.length})`
  const { rows } = await sql.query({
    // Only the set is named inside, as a literal: else the planner would read the set by its key and sort it.
    text: `select "recordId", 1 - distance as score from (
        select "accountId", "datasetId", "recordId", near::${type} <=> $3::${type} as distance from "RecordVector"
        where "setId" = '${setId}' order by near::${type} <=> $3::${type} limit $4
      ) nearest where "accountId" = $1 and "datasetId" = $2 order by distance`,
    values: [accountId, datasetId, written(values), count],
    prepared: false,
  })
  return rows as Found[]
}
