import { countTokens } from "../../core/count-tokens.ts"
import type { Statement } from "../../db/wire/wire.ts"
import type { Found, Passage, SearchInput, Sql } from "./schema.ts"

/** A record as it is read for an answer. */
export type PassageRow = Omit<Passage, "score">

/**
 * The records behind ids, in the order given, up to the limits of the search. Records that are gone, belong to a version
 * that does not answer, or no longer fit into the tokens, are passed over.
 */
export async function readPassages(
  sql: Sql,
  search: SearchInput,
  scored: readonly Found[],
): Promise<Passage[]> {
  const first = passagesStatement(search, scored)
  return choosePassages(sql, search, { scored, rows: first ? await read(sql, first) : [] })
}

/** The first half of the same, for a batch that has more to do; null where nothing was found. */
export const passagesStatement = (search: SearchInput, scored: readonly Found[]) =>
  scored.length && search.limit > 0 ? statementOf(search, scored.slice(0, search.limit)) : null

/** The second half: the passages among the rows that the first half read. Reads on where those do not suffice. */
export async function choosePassages(
  sql: Sql,
  search: SearchInput,
  { scored, rows }: { scored: readonly Found[]; rows: readonly PassageRow[] },
): Promise<Passage[]> {
  const { limit, maxTokens } = search
  const passages: Passage[] = []
  let left = maxTokens ?? Number.POSITIVE_INFINITY
  let found = rows
  // Nearly always the first step is enough; a second is needed where many of the best are being replaced.
  for (let at = 0, step = limit; at < scored.length && passages.length < limit; at += step, step *= 4) {
    const part = scored.slice(at, at + step)
    if (at > 0) found = await read(sql, statementOf(search, part))
    const byId = new Map(found.map((row) => [row.recordId, row]))
    for (const { recordId, score } of part) {
      const row = byId.get(recordId)
      if (!row || passages.length >= limit) continue
      const tokens = maxTokens == null ? 0 : countTokens(row.text)
      if (tokens > left) continue
      left -= tokens
      passages.push({ ...row, score })
    }
  }
  return passages
}

const read = async (sql: Sql, statement: ReturnType<typeof statementOf>) =>
  (await sql.query(statement)).rows as PassageRow[]

const statementOf = ({ accountId, datasetId }: SearchInput, found: readonly Found[]) =>
  ({
    text: READ,
    values: [accountId, datasetId, found.map(({ recordId }) => recordId)],
  }) satisfies Statement<PassageRow>

// One probe of a primary key each: joined plainly the planner would rather read the dataset's records, or all sources.
const READ = `select record.id as "recordId", record."sourceId", source.name as "sourceName",
    page.url, page.title, version.number as version, record.text, record.heading, record."pageNumber", record."rowNumber",
    record."startOffset", record."endOffset", record.meta, record.origin
  from unnest($3::uuid[]) wanted (id)
  cross join lateral (select * from "Record" where "accountId" = $1 and id = wanted.id limit 1) record
  left join lateral (
    select * from "Source" where "accountId" = $1 and id = record."sourceId" limit 1
  ) source on true
  left join lateral (
    select * from "SourceVersion" where "accountId" = $1 and id = record."versionId" limit 1
  ) version on true
  left join lateral (
    select * from "SourcePage" where "accountId" = $1 and id = record."pageId" limit 1
  ) page on true
  where record."datasetId" = $2
    and (record."sourceId" is null
      or source."deletedAt" is null and (version.id is null or version.number = source."currentVersion"))`
