import type { Sql } from "../schema.ts"
import { BLOCK_AT_MOST, packBlock } from "../vector-block.ts"
import { codeOf } from "../vector-code.ts"
import { packedLength, packVector, unpackVector } from "../vector-numbers.ts"
import type { VectorSet } from "./vector-set.ts"
import { insertBlock } from "./write-vectors.ts"

/** Vectors that the centre is the mean of, at most. */
const SAMPLE = 4096
/** Below this many vectors all are compared whole, whatever their codes. */
const FEW = 300
/** Codes of records that are gone, as a share of all, that are put up with. */
const STALE = 0.2

/** Runs a piece of work in a transaction of its own. */
type Inside = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>

/**
 * Codes a set's vectors anew where many records are gone since, or there are twice as many as its centre was taken from.
 * Searches see the old codes until the new ones take their place at once. Only the set's one writer may call it.
 */
export async function recodeVectors(inside: Inside, set: VectorSet): Promise<void> {
  const { coded, vectors } = await inside((sql) => countCodes(sql, set))
  const isStale = coded - vectors > STALE * coded
  const isGrown = vectors > FEW && vectors >= set.centredOn * 2
  if (!isStale && !isGrown) return
  const sample = await inside((sql) => readPart(sql, set, "", SAMPLE))
  const packed = packVector(meanOf(sample.map(({ data }) => unpackVector(data))))
  const centre = unpackVector(packed)
  const blocks: { count: number; data: Buffer }[] = []
  for (let after = ""; ; ) {
    const part = await inside((sql) => readPart(sql, set, after, BLOCK_AT_MOST))
    const last = part.at(-1)
    if (!last) break
    after = last.recordId
    const codes = part
      .filter(({ data }) => packedLength(data) === set.dimensions)
      .map(({ recordId, data }) => ({ recordId, code: codeOf(unpackVector(data), centre) }))
    if (codes.length) blocks.push({ count: codes.length, data: packBlock(codes) })
  }

  await inside(async (sql) => {
    const { accountId, datasetId, id } = set
    await sql.query({
      text: `delete from "VectorBlock" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3`,
      values: [accountId, datasetId, id],
    })
    for (const block of blocks) await insertBlock(sql, set, block)
    await sql.query({
      text: `update "VectorSet" set centre = $4, "centredOn" = $5 where "accountId" = $1 and "datasetId" = $2 and id = $3`,
      values: [accountId, datasetId, id, packed, vectors],
    })
  })
  Object.assign(set, { centre: packed, centredOn: vectors })
}

async function countCodes(sql: Sql, { accountId, datasetId, id }: VectorSet) {
  const { rows } = await sql.query({
    text: `select
        (select coalesce(sum(count), 0)::int from "VectorBlock" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3) as coded,
        (select count(*)::int from "RecordVector" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3 and length(data) > 0) as vectors`,
    values: [accountId, datasetId, id],
  })
  return rows[0] as { coded: number; vectors: number }
}

const FIRST = "00000000-0000-0000-0000-000000000000"

async function readPart(sql: Sql, { accountId, datasetId, id }: VectorSet, after: string, limit: number) {
  const { rows } = await sql.query({
    text: `select "recordId", data from "RecordVector" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3
      and "recordId" > $4 order by "recordId" limit $5`,
    values: [accountId, datasetId, id, after || FIRST, limit],
  })
  return rows as { recordId: string; data: Buffer }[]
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const full = vectors.filter(({ length }) => length)
  const mean = new Float32Array(full[0]?.length ?? 0)
  for (const vector of full)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (vector[i] as number) / full.length
  return mean
}
