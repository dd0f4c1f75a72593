import { blockCache, type Cached, cacheKey } from "./block-cache.ts"
import type { Sql } from "./schema.ts"
import { type SegmentDocument, unpackDocuments } from "./segment-document.ts"
import { BLOCK, type Place } from "./segments.ts"

export interface Wanted {
  segmentId: string
  kind: number
  key: number
}
interface Row extends Wanted {
  data: Buffer
}

/** Blocks by segment, kind and key, as far as they were loaded. */
export interface Blocks {
  /** A block was gone: its segment was merged away after the list of segments was read. */
  lost: boolean
  bytes(segmentId: string, kind: number, key: number): Buffer | null
  documents(segmentId: string, key: number): SegmentDocument[] | null
}

/** Where a search gets the blocks that it names: of one dataset, or of texts that no index holds. */
export type LoadBlocks = (wanted: readonly Wanted[]) => Promise<Blocks>

/** The blocks of a dataset's index. */
export const blocksOfDataset =
  (sql: Sql, place: Place): LoadBlocks =>
  (wanted) =>
    loadBlocks(sql, place, wanted)

/** Loads blocks: from memory where they were used before, the others in one statement. */
export async function loadBlocks(sql: Sql, place: Place, wanted: readonly Wanted[]): Promise<Blocks> {
  const cache = blockCache()
  const here = new Map<string, Map<number, Cached>>()
  const missing: Wanted[] = []
  let lost = false
  for (const each of wanted) {
    const known = cache.of(each.segmentId)
    let blocks = here.get(each.segmentId)
    if (!blocks) {
      blocks = new Map()
      here.set(each.segmentId, blocks)
    }
    const key = cacheKey(each.kind, each.key)
    const block = known.get(key)
    if (blocks.has(key)) continue
    if (block === undefined) missing.push(each)
    blocks.set(key, block ?? null)
  }
  if (missing.length) {
    const rows = await read(sql, place, missing)
    for (const { segmentId, kind, key, data } of rows) {
      const block = kind === BLOCK.documents ? unpackDocuments(data) : data
      here.get(segmentId)?.set(cacheKey(kind, key), block)
      cache.add(segmentId, cacheKey(kind, key), block, data.length + 120)
    }
    for (const { segmentId, kind, key } of missing) {
      if (here.get(segmentId)?.get(cacheKey(kind, key)) !== null) continue
      if (kind === BLOCK.longList) cache.add(segmentId, cacheKey(kind, key), null, 60)
      else lost = true
    }
  }
  return {
    lost,
    bytes: (segmentId, kind, key) => {
      const block = here.get(segmentId)?.get(cacheKey(kind, key))
      return Buffer.isBuffer(block) ? block : null
    },
    documents: (segmentId, key) => {
      const block = here.get(segmentId)?.get(cacheKey(BLOCK.documents, key))
      return Array.isArray(block) ? block : null
    },
  }
}

async function read(sql: Sql, { accountId, datasetId }: Place, wanted: readonly Wanted[]): Promise<Row[]> {
  const { rows } = await sql.query({
    // The inner limit keeps the planner to one probe of the primary key a block, whatever its statistics say.
    text: `select wanted.segment as "segmentId", wanted.kind, wanted.key, block.data
      from unnest($3::uuid[], $4::smallint[], $5::int[]) wanted (segment, kind, key)
      cross join lateral (
        select data from "SearchBlock" where "accountId" = $1 and "datasetId" = $2
          and "segmentId" = wanted.segment and kind = wanted.kind and key = wanted.key limit 1
      ) block`,
    values: [
      accountId,
      datasetId,
      wanted.map(({ segmentId }) => segmentId),
      wanted.map(({ kind }) => kind),
      wanted.map(({ key }) => key),
    ],
  })
  return rows as Row[]
}
