import { newId } from "../../../core/ids.ts"
import type { Sql } from "../schema.ts"
import { BLOCK_AT_MOST, packBlock } from "../vector-block.ts"
import { codeOf } from "../vector-code.ts"
import { packVector, unpackVector } from "../vector-numbers.ts"
import type { VectorSet } from "./vector-set.ts"
import { lockIndex } from "./write-segments.ts"

export interface MadeVector {
  recordId: string
  /** The state of the record that was read. */
  stamp: string
  /** Of length 1; null: the model could not read the text. */
  values: Float32Array | null
}

/** Stores vectors of records that are still as they were read, and their codes. Other records are left to be read again. */
export async function writeVectors(sql: Sql, set: VectorSet, made: readonly MadeVector[]): Promise<void> {
  const { accountId, datasetId, id } = set
  await lockIndex(sql, set)
  const { rows } = await sql.query({
    text: `insert into "RecordVector" ("accountId", "datasetId", "setId", "recordId", data)
      select $1, $2, $3, r.id, made.data from unnest($4::uuid[], $5::text[], $6::bytea[]) made (id, stamp, data)
      join "Record" r on r."accountId" = $1 and r.id = made.id and r."datasetId" = $2
        and extract(epoch from r."updatedAt")::text = made.stamp
      on conflict do nothing returning "recordId"`,
    values: [
      accountId,
      datasetId,
      id,
      made.map(({ recordId }) => recordId),
      made.map(({ stamp }) => stamp),
      made.map(({ values }) => (values ? packVector(values) : Buffer.alloc(0))),
    ],
  })
  const written = new Set((rows as { recordId: string }[]).map(({ recordId }) => recordId))
  const centre = unpackVector(set.centre)
  const coded = made.flatMap(({ recordId, values }) =>
    values && written.has(recordId) ? [{ recordId, code: codeOf(values, centre) }] : [],
  )
  if (coded.length) await append(sql, set, coded)
  await sql.query({
    text: `update "VectorSet" set embedded = embedded + $4, total = greatest(total, embedded + $4), dimensions = $5,
        error = null, "updatedAt" = now()
      where "accountId" = $1 and "datasetId" = $2 and id = $3`,
    values: [accountId, datasetId, id, written.size, set.dimensions],
  })
}

type Coded = { recordId: string; code: Uint32Array }[]

/** Adds codes: to the block that is not full yet, which is written anew, then in blocks of their own. */
async function append(sql: Sql, set: VectorSet, coded: Coded): Promise<void> {
  const { accountId, datasetId, id } = set
  const { rows } = await sql.query({
    text: `delete from "VectorBlock" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3 and id = (
        select id from "VectorBlock" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3 and count < $4
        order by id desc limit 1
      ) returning count, data`,
    values: [accountId, datasetId, id, BLOCK_AT_MOST],
  })
  const [open] = rows as { count: number; data: Buffer }[]
  const before = open?.count ?? 0
  const first = coded.slice(0, BLOCK_AT_MOST - before)
  const packed = packBlock(first)
  const [ids, codes] = [packed.subarray(0, first.length * 16), packed.subarray(first.length * 16)]
  const data = open
    ? Buffer.concat([open.data.subarray(0, before * 16), ids, open.data.subarray(before * 16), codes])
    : packed
  await insertBlock(sql, set, { count: before + first.length, data })
  for (let i = first.length; i < coded.length; i += BLOCK_AT_MOST) {
    const part = coded.slice(i, i + BLOCK_AT_MOST)
    await insertBlock(sql, set, { count: part.length, data: packBlock(part) })
  }
}

/** Adds a block to a set. */
export const insertBlock = (sql: Sql, set: VectorSet, { count, data }: { count: number; data: Buffer }) =>
  sql.query({
    text: `insert into "VectorBlock" ("accountId", "datasetId", "setId", id, count, data) values ($1, $2, $3, $4, $5, $6)`,
    values: [set.accountId, set.datasetId, set.id, newId(), count, data],
  })
