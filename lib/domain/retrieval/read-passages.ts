import { countTokens } from "../../core/count-tokens.ts"
import type { Found, Passage, SearchInput, Sql } from "./schema.ts"

/**
 * The records behind ids, in the order given, up to the limits of the search. Records that are gone, belong to a version
 * that does not answer, or no longer fit into the tokens, are passed over.
 */
export async function readPassages(
  sql: Sql,
  { accountId, datasetId, limit, maxTokens }: SearchInput,
  scored: readonly Found[],
): Promise<Passage[]> {
  const passages: Passage[] = []
  let left = maxTokens ?? Number.POSITIVE_INFINITY
  // Nearly always the first step is enough; a second is needed where many of the best are being replaced.
  for (let at = 0, step = limit; at < scored.length && passages.length < limit; at += step, step *= 4) {
    const part = scored.slice(at, at + step)
    const rows = await read(
      sql,
      accountId,
      datasetId,
      part.map(({ recordId }) => recordId),
    )
    for (const { recordId, score } of part) {
      const row = rows.get(recordId)
      if (!row || passages.length >= limit) continue
      const tokens = maxTokens == null ? 0 : countTokens(row.text)
      if (tokens > left) continue
      left -= tokens
      passages.push({ ...row, score })
    }
  }
  return passages
}

async function read(sql: Sql, accountId: string, datasetId: string, ids: readonly string[]) {
  const { rows } = await sql.query({
    name: "retrieval.passages",
    // One probe of a primary key each: joined plainly the planner would rather read the dataset's records, or all sources.
    text: `select record.id as "recordId", record."sourceId", source.name as "sourceName",
        version.number as version, record.text, record.heading, record."pageNumber", record."rowNumber",
        record."startOffset", record."endOffset", record.meta, record.origin
      from unnest($3::uuid[]) wanted (id)
      cross join lateral (select * from "Record" where "accountId" = $1 and id = wanted.id limit 1) record
      left join lateral (
        select * from "Source" where "accountId" = $1 and id = record."sourceId" limit 1
      ) source on true
      left join lateral (
        select * from "SourceVersion" where "accountId" = $1 and id = record."versionId" limit 1
      ) version on true
      where record."datasetId" = $2
        and (record."sourceId" is null
          or source."deletedAt" is null and (version.id is null or version.number = source."currentVersion"))`,
    values: [accountId, datasetId, ids],
  })
  return new Map((rows as Omit<Passage, "score">[]).map((row) => [row.recordId, row]))
}
