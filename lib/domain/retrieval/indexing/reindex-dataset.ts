import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { isId } from "../../../core/ids.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import { ANALYSER } from "../analyse.ts"
import type { IndexedRecord, Segment, Sql } from "../schema.ts"
import { isDead } from "../segment-document.ts"
import { BLOCK, type Place, readSegments } from "../segments.ts"
import { addDocuments } from "./index-records.ts"
import { removeFrom } from "./remove-records.ts"
import { lockIndex } from "./write-segments.ts"

/** Documents of one transaction: writers of the dataset wait for it. */
const AT_ONCE = 2000

/**
 * Makes a dataset's index again from its records, part by part, where an earlier analyser made it: each part leaves the
 * old segment in the transaction that adds it to a new one, so that every record can be found all the while. Safe to
 * repeat and to cut off at any point.
 */
export const reindexDataset = procedure({
  permission: "knowledge.write",
  input: z.strictObject({ datasetId: z.string() }),
  async run(ctx, { datasetId }): Promise<void> {
    if (!isId(datasetId)) return
    const place = { accountId: ctx.account.id, datasetId }
    do ctx.signal.throwIfAborted()
    while (await sqlTransaction(ctx, (sql) => reindexPart(sql, place)))
  },
})

/** Whether there may be more. */
async function reindexPart(sql: Sql, place: Place): Promise<boolean> {
  await lockIndex(sql, place)
  const segment = (await readSegments(sql, place)).find(({ analyser }) => analyser < ANALYSER)
  if (!segment) return false
  const { ids, documents } = await liveDocuments(sql, place, segment)
  await removeFrom(sql, place, segment, documents)
  const records = await recordsOf(sql, place, ids)
  if (records.length) await addDocuments(sql, { ...place, language: segment.language }, records)
  return true
}

/** The first documents of a segment that were not removed: their numbers, and the ids of their records in hexadecimal. */
async function liveDocuments(sql: Sql, { accountId, datasetId }: Place, segment: Segment) {
  const { rows } = await sql.query({
    text: `select data from "SearchBlock" where "accountId" = $1 and "datasetId" = $2 and "segmentId" = $3 and kind = $4
      order by key`,
    values: [accountId, datasetId, segment.id, BLOCK.ids],
  })
  const all = Buffer.concat((rows as { data: Buffer }[]).map(({ data }) => data))
  const ids: string[] = []
  const documents: number[] = []
  for (let number = 0; number < segment.documents && ids.length < AT_ONCE; number++) {
    if (isDead(segment, number)) continue
    documents.push(number)
    ids.push(all.toString("hex", number * 16, number * 16 + 16))
  }
  return { ids, documents }
}

/** Records as the index takes them in; those that are gone are left out. */
async function recordsOf(
  sql: Sql,
  { accountId, datasetId }: Place,
  ids: readonly string[],
): Promise<IndexedRecord[]> {
  const { rows } = await sql.query({
    text: `select record.id, record.text, record.heading, coalesce(page.title, source.name) as title
      from unnest($3::uuid[]) given (id)
      join lateral (
        select * from "Record" where "accountId" = $1 and id = given.id and "datasetId" = $2 limit 1
      ) record on true
      left join lateral (select name from "Source" where "accountId" = $1 and id = record."sourceId" limit 1) source on true
      left join lateral (select title from "SourcePage" where "accountId" = $1 and id = record."pageId" limit 1) page on true`,
    values: [accountId, datasetId, ids],
  })
  return rows as IndexedRecord[]
}
