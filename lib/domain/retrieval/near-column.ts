import type { Found, Sql } from "./schema.ts"
import type { Place } from "./segment-store.ts"
import { unpackVector } from "./vector-numbers.ts"
import type { VectorSet } from "./vector-set.ts"

const FILLED_AT_ONCE = 500
/** Vectors that pgvector looks at for one search. */
const LOOKED_AT = 200

const written = (values: Float32Array) => `[${values.join(",")}]`

/** Copies vectors of a set that pgvector has not yet; whether there may be more. */
export async function fillNear(sql: Sql, { accountId, datasetId, id }: VectorSet): Promise<boolean> {
  const { rows } = await sql.query({
    text: `select "recordId", data from "RecordVector" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3
      and near is null and length(data) > 0 limit $4`,
    values: [accountId, datasetId, id, FILLED_AT_ONCE],
  })
  const found = rows as { recordId: string; data: Buffer }[]
  if (!found.length) return false
  await sql.query({
    text: `update "RecordVector" v set near = given.near::vector from unnest($4::uuid[], $5::text[]) given (id, near)
      where v."accountId" = $1 and v."datasetId" = $2 and v."setId" = $3 and v."recordId" = given.id`,
    values: [
      accountId,
      datasetId,
      id,
      found.map(({ recordId }) => recordId),
      found.map(({ data }) => written(unpackVector(data))),
    ],
  })
  return found.length === FILLED_AT_ONCE
}

/** The nearest records by pgvector's index over the set, whose ids come from the database. */
export async function nearestByIndex(
  sql: Sql,
  { accountId, datasetId }: Place,
  { setId, values, count }: { setId: string; values: Float32Array; count: number },
): Promise<Found[]> {
  const type = `vector(${values.length})`
  const [, { rows }] = await Promise.all([
    sql.query({ text: `select set_config('hnsw.ef_search', $1, true)`, values: [String(LOOKED_AT)] }),
    sql.query({
      // Only the set is named inside, as a literal: else the planner would read the set by its key and sort it.
      text: `select "recordId", 1 - distance as score from (
          select "accountId", "datasetId", "recordId", near::${type} <=> $3::${type} as distance from "RecordVector"
          where "setId" = '${setId}' order by near::${type} <=> $3::${type} limit $4
        ) nearest where "accountId" = $1 and "datasetId" = $2 order by distance`,
      values: [accountId, datasetId, written(values), count],
    }),
  ])
  return rows as Found[]
}
