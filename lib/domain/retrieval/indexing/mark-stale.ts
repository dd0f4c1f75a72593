import { env } from "../../../core/env.ts"
import { enqueueInTurn } from "../../../db/enqueue.ts"
import type { Sql } from "../schema.ts"
import type { Place } from "../segments.ts"

/**
 * Notes that a dataset's records and vectors differ from now on, and asks for the job that brings them together again:
 * texts are searchable by their words at once, vectors follow.
 */
export async function markStale(sql: Sql, { accountId, datasetId }: Place): Promise<void> {
  await sql.query({
    text: `update "VectorSet" set "isBehind" = true where "accountId" = $1 and "datasetId" = $2 and not "isBehind"`,
    values: [accountId, datasetId],
  })
  if (!env().LIVERY_EMBEDDING_MODEL) return
  await enqueueInTurn(sql, "embed-dataset", { accountId, datasetId }, `embed:${datasetId}`)
}

/** Forgets the vectors of records, whose texts are gone or will be others. */
export async function forgetVectors(sql: Sql, place: Place, recordIds: readonly string[]): Promise<void> {
  await sql.query({
    text: `delete from "RecordVector" where "accountId" = $1 and "recordId" = any($2::uuid[])`,
    values: [place.accountId, recordIds],
  })
  await markStale(sql, place)
}
