import { newId } from "../../core/ids.ts"
import { segmentsOfDataset } from "../../db/hot/turn.ts"
import { BLOCK, type BuiltSegment } from "./build-segment.ts"
import type { Segment, Sql } from "./schema.ts"
import { type SegmentDocument, unpackDocuments } from "./segment-document.ts"

/** The dataset that a statement is about. */
export interface Place {
  accountId: string
  datasetId: string
}
/** The segments of a dataset, as they stand in this transaction. */
export async function readSegments(sql: Sql, { accountId, datasetId }: Place): Promise<Segment[]> {
  const { rows } = await sql.query(segmentsOfDataset(accountId, datasetId))
  return rows as Segment[]
}

/** Whether a document was removed after its segment was written. */
export const isDead = ({ dead }: Segment, document: number): boolean =>
  ((dead[document >> 3] ?? 0) & (1 << (document & 7))) !== 0

/** Writers of one dataset's index queue here until their transactions end. */
export async function lockIndex(sql: Sql, { datasetId }: Place): Promise<void> {
  await sql.query({
    name: "retrieval.lock",
    text: "select pg_advisory_xact_lock(hashtextextended('search:' || $1::text, 0))::text",
    values: [datasetId],
  })
}

const BLOCKS_A_STATEMENT = 500

export async function writeSegment(
  sql: Sql,
  place: Place & { language: string },
  segment: BuiltSegment,
): Promise<void> {
  const { accountId, datasetId, language } = place
  const { documents, length, buckets, blockShift, blocks } = segment
  const id = newId()
  await sql.query({
    name: "retrieval.write-segment",
    text: `insert into "SearchSegment" ("accountId", "datasetId", id, language, documents, length, buckets, "blockShift")
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [accountId, datasetId, id, language, documents, length, buckets, blockShift],
  })
  for (let i = 0; i < blocks.length; i += BLOCKS_A_STATEMENT) {
    const part = blocks.slice(i, i + BLOCKS_A_STATEMENT)
    await sql.query({
      name: "retrieval.write-blocks",
      text: `insert into "SearchBlock" ("accountId", "datasetId", "segmentId", kind, key, data)
        select $1, $2, $3, * from unnest($4::smallint[], $5::int[], $6::bytea[])`,
      values: [
        accountId,
        datasetId,
        id,
        part.map(({ kind }) => kind),
        part.map(({ key }) => key),
        part.map(({ data }) => data),
      ],
    })
  }
}

export async function deleteSegments(
  sql: Sql,
  { accountId, datasetId }: Place,
  ids: readonly string[],
): Promise<void> {
  await sql.query({
    name: "retrieval.delete-segments",
    text: `delete from "SearchSegment" where "accountId" = $1 and "datasetId" = $2 and id = any($3::uuid[])`,
    values: [accountId, datasetId, ids],
  })
}

/** The documents of a segment that were not removed, in order. */
export async function readDocuments(
  sql: Sql,
  { accountId, datasetId }: Place,
  segment: Segment,
): Promise<SegmentDocument[]> {
  const { rows } = await sql.query({
    name: "retrieval.documents",
    text: `select data from "SearchBlock" where "accountId" = $1 and "datasetId" = $2 and "segmentId" = $3
      and kind = $4 order by key`,
    values: [accountId, datasetId, segment.id, BLOCK.documents],
  })
  const all = (rows as { data: Buffer }[]).flatMap(({ data }) => unpackDocuments(data))
  return all.filter((_, number) => !isDead(segment, number))
}
