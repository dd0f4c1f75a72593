import { BLOCK, IDS_PER_BLOCK } from "./build-segment.ts"
import { filterCondition } from "./filter-condition.ts"
import { loadBlocks } from "./load-blocks.ts"
import type { RecordFilter, Segment, Sql } from "./schema.ts"
import type { Place } from "./segment-store.ts"

/** The documents of each segment that a search may find, in rising order. */
export type Only = ReadonlyMap<string, readonly number[]>

const ID = 16

/** Which documents of a dataset's segments hold records whose meta meets a filter. */
export async function matchingDocuments(
  sql: Sql,
  place: Place,
  segments: readonly Segment[],
  filter: RecordFilter,
): Promise<{ only: Only; lost: boolean }> {
  const matching = await matchingIds(sql, place, filter)
  if (!matching.length) return { only: new Map(), lost: false }
  const wanted = segments.flatMap(({ id, documents }) =>
    Array.from({ length: Math.ceil(documents / IDS_PER_BLOCK) }, (_, key) => ({
      segmentId: id,
      kind: BLOCK.ids,
      key,
    })),
  )
  const blocks = await loadBlocks(sql, place, wanted)
  const only = new Map<string, number[]>()
  for (const { id, documents } of segments) {
    const found: number[] = []
    let at = 0
    for (let document = 0; document < documents && at < matching.length; document++) {
      const block = blocks.bytes(id, BLOCK.ids, Math.floor(document / IDS_PER_BLOCK))
      if (!block) break
      const from = (document % IDS_PER_BLOCK) * ID
      // Both are in the order of the ids.
      let order = matching.compare(block, from, from + ID, at, at + ID)
      while (order < 0 && at + ID < matching.length) {
        at += ID
        order = matching.compare(block, from, from + ID, at, at + ID)
      }
      if (order === 0) found.push(document)
    }
    only.set(id, found)
  }
  return { only, lost: blocks.lost }
}

/** The bytes of the ids of the records whose meta meets a filter, one behind the other, in order. */
export async function matchingIds(
  sql: Sql,
  { accountId, datasetId }: Place,
  filter: RecordFilter,
): Promise<Buffer> {
  const values: unknown[] = [accountId, datasetId]
  const condition = filterCondition(filter, "meta", values)
  const { rows } = await sql.query({
    text: `select string_agg(uuid_send(id), ''::bytea order by id) as ids from "Record"
      where "accountId" = $1::uuid and "datasetId" = $2::uuid and ${condition}`,
    values,
  })
  return (rows as { ids: Buffer | null }[])[0]?.ids ?? Buffer.alloc(0)
}
