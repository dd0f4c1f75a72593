import type { Place } from "./read-segments.ts"
import type { Found, Sql } from "./schema.ts"

/** A vector as pgvector writes it. */
export const written = (values: Float32Array) => `[${values.join(",")}]`

/** The nearest records by pgvector's index over the set, whose ids come from the database. */
export async function nearestByIndex(
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
