import { newId } from "../../../core/ids.ts"
import { ANALYSER } from "../analyse.ts"
import type { OldDocuments, PackedSegment } from "../building/building.ts"
import type { Segment, Sql } from "../schema.ts"
import { BLOCK, type Place } from "../segments.ts"

/** Writers of one dataset's index queue here until their transactions end. */
export async function lockIndex(sql: Sql, { datasetId }: Place): Promise<void> {
  await sql.query({
    text: "select pg_advisory_xact_lock(hashtextextended('search:' || $1::text, 0))::text",
    values: [datasetId],
  })
}

/** Few, so that neither this process nor the database's is busy with one statement for long. */
const BLOCKS_A_STATEMENT = 100

export async function writeSegment(
  sql: Sql,
  place: Place & { language: string },
  segment: PackedSegment,
): Promise<void> {
  const { accountId, datasetId, language } = place
  const { documents, length, buckets, blockShift, kinds, keys, ends, data } = segment
  const id = newId()
  await sql.query({
    text: `insert into "SearchSegment" ("accountId", "datasetId", id, language, analyser, documents, length, buckets, "blockShift")
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [accountId, datasetId, id, language, ANALYSER, documents, length, buckets, blockShift],
  })
  for (let from = 0; from < ends.length; from += BLOCKS_A_STATEMENT) {
    const part = ends.subarray(from, from + BLOCKS_A_STATEMENT)
    const first = ends[from - 1] ?? 0
    const starts = Array.from(part, (_, i) => (ends[from + i - 1] ?? 0) - first)
    await sql.query({
      // Blocks travel as one value: a list of them would be written out in hexadecimal.
      text: `insert into "SearchBlock" ("accountId", "datasetId", "segmentId", kind, key, data)
        select $1, $2, $3, kind, key, substring($4::bytea from start + 1 for size)
        from unnest($5::smallint[], $6::int[], $7::int[], $8::int[]) block (kind, key, start, size)`,
      values: [
        accountId,
        datasetId,
        id,
        Buffer.from(data.buffer, data.byteOffset + first, (part.at(-1) ?? first) - first),
        [...kinds.subarray(from, from + BLOCKS_A_STATEMENT)],
        [...keys.subarray(from, from + BLOCKS_A_STATEMENT)],
        starts,
        Array.from(part, (end, i) => end - first - (starts[i] ?? 0)),
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
    text: `delete from "SearchSegment" where "accountId" = $1 and "datasetId" = $2 and id = any($3::uuid[])`,
    values: [accountId, datasetId, ids],
  })
}

/** The documents of a segment, packed as they are, and which of them were removed. */
export async function readDocuments(
  sql: Sql,
  { accountId, datasetId }: Place,
  { id, dead }: Pick<Segment, "id" | "dead">,
): Promise<OldDocuments> {
  const { rows } = await sql.query({
    text: `select data from "SearchBlock" where "accountId" = $1 and "datasetId" = $2 and "segmentId" = $3
      and kind = $4 order by key`,
    values: [accountId, datasetId, id, BLOCK.documents],
  })
  return { packed: Buffer.concat((rows as { data: Buffer }[]).map(({ data }) => data)), dead }
}
