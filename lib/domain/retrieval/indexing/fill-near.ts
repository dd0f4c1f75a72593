import { written } from "../nearest-vectors.ts"
import type { Sql } from "../schema.ts"
import { unpackVector } from "../vector-numbers.ts"
import type { VectorSet } from "./vector-set.ts"

const FILLED_AT_ONCE = 500

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
