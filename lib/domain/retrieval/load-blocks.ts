import { blockCache, type Cached, cacheKey } from "./block-cache.ts"
import { BLOCK } from "./build-segment.ts"
import type { Sql } from "./schema.ts"
import { type SegmentDocument, unpackDocuments } from "./segment-document.ts"
import type { Place } from "./segment-store.ts"

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
  bytes(segmentId: string, kind: number, key: number): Buffer | null
  documents(segmentId: string, key: number): SegmentDocument[] | null
}

/** Loads blocks: from memory where they were used before, the others in one statement. */
export async function loadBlocks(sql: Sql, place: Place, wanted: readonly Wanted[]): Promise<Blocks> {
  const cache = blockCache()
  const here = new Map<string, Map<number, Cached>>()
  const missing: Wanted[] = []
  for (const each of wanted) {
    const known = cache.of(each.segmentId)
    let blocks = here.get(each.segmentId)
    if (!blocks) {
      blocks = new Map()
      here.set(each.segmentId, blocks)
    }
    const key = cacheKey(each.kind, each.key)
    const block = known.get(key)
    if (block === undefined) missing.push(each)
    else blocks.set(key, block)
  }
  if (missing.length) {
    const rows = await read(sql, place, missing)
    for (const { segmentId, kind, key, data } of rows) {
      const block = kind === BLOCK.documents ? unpackDocuments(data) : data
      here.get(segmentId)?.set(cacheKey(kind, key), block)
      cache.add(segmentId, cacheKey(kind, key), block, data.length + 120)
    }
    for (const { segmentId, kind, key } of missing) {
      const blocks = here.get(segmentId)
      // Buckets and documents always exist: a missing one belongs to a segment that was merged away meanwhile.
      if (kind === BLOCK.longList && !blocks?.has(cacheKey(kind, key))) {
        cache.add(segmentId, cacheKey(kind, key), null, 60)
      }
    }
  }
  return {
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
    name: "retrieval.blocks",
    text: `select block."segmentId", block.kind, block.key, block.data
      from unnest($3::uuid[], $4::smallint[], $5::int[]) wanted (segment, kind, key)
      join "SearchBlock" block on block."accountId" = $1 and block."datasetId" = $2
        and block."segmentId" = wanted.segment and block.kind = wanted.kind and block.key = wanted.key`,
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
