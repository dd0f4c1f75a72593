import type { Sql } from "./schema.ts"
import type { Place } from "./segments.ts"

/** The set that a dataset's searches use, with its blocks, as both stand in this statement. */
export interface ServingSet {
  id: string
  model: string
  dimensions: number
  centre: Buffer
  blocks: string[]
  /** Whether pgvector has an index over it (lib/db/vector-index.ts). */
  isIndexed: boolean
}

/** The vectors that searches of a dataset use; undefined where there are none. */
export async function readServingSet(
  sql: Sql,
  { accountId, datasetId }: Place,
): Promise<ServingSet | undefined> {
  const { rows } = await sql.query({
    text: `select s.id, s.model, s.dimensions, s.centre, array(
        select b.id from "VectorBlock" b where b."accountId" = $1 and b."datasetId" = $2 and b."setId" = s.id
      )::text[] as blocks, exists (
        select from pg_class c join pg_index i on i.indexrelid = c.oid
        where c.relname = 'RecordVector_near_' || replace(s.id::text, '-', '') and i.indisvalid
      ) as "isIndexed"
      from "VectorSet" s where s."accountId" = $1 and s."datasetId" = $2 and s."servesSince" is not null
      order by s."servesSince" desc limit 1`,
    values: [accountId, datasetId],
  })
  return rows[0] as ServingSet | undefined
}

/** The model whose vectors searches of a dataset use; undefined where there are none. */
export async function servingModel(sql: Sql, { accountId, datasetId }: Place): Promise<string | undefined> {
  const { rows } = await sql.query({
    text: `select model from "VectorSet" where "accountId" = $1 and "datasetId" = $2 and "servesSince" is not null
      order by "servesSince" desc limit 1`,
    values: [accountId, datasetId],
  })
  return (rows[0] as { model: string } | undefined)?.model
}

export async function readBlocks(
  sql: Sql,
  { accountId, datasetId }: Place,
  setId: string,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const { rows } = await sql.query({
    text: `select block.id, block.data from unnest($4::uuid[]) wanted (id)
      cross join lateral (
        select id, data from "VectorBlock" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3
          and id = wanted.id limit 1
      ) block`,
    values: [accountId, datasetId, setId, ids],
  })
  return new Map((rows as { id: string; data: Buffer }[]).map(({ id, data }) => [id, data]))
}

/** The whole vectors of records, as far as they still have one. */
export async function readVectors(
  sql: Sql,
  { accountId, datasetId }: Place,
  setId: string,
  recordIds: readonly string[],
): Promise<{ recordId: string; data: Buffer }[]> {
  const { rows } = await sql.query({
    text: `select vector."recordId", vector.data from unnest($4::uuid[]) wanted (id)
      cross join lateral (
        select "recordId", data from "RecordVector" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3
          and "recordId" = wanted.id limit 1
      ) vector`,
    values: [accountId, datasetId, setId, recordIds],
  })
  return rows as { recordId: string; data: Buffer }[]
}
