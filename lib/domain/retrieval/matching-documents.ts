import { type Blocks, loadBlocks } from "./load-blocks.ts"
import { matchingIds } from "./matching-ids.ts"
import type { RecordFilter, Segment, Sql } from "./schema.ts"
import { BLOCK, IDS_PER_BLOCK, type Place } from "./segments.ts"

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
    // Both are in the order of the ids. Where few match, most documents are leapt over.
    let document = 0
    for (let at = 0; at < matching.length && document < documents; at += ID) {
      const before = (other: number) => order(blocks, id, other, matching, at) < 0
      document = firstNot(before, document, documents)
      if (document < documents && order(blocks, id, document, matching, at) === 0) found.push(document++)
    }
    only.set(id, found)
  }
  return { only, lost: blocks.lost }
}

/** How the id of a document compares with the one at a place of `matching`; a document whose block is lost comes last. */
function order(blocks: Blocks, segment: string, document: number, matching: Buffer, at: number): number {
  const block = blocks.bytes(segment, BLOCK.ids, Math.floor(document / IDS_PER_BLOCK))
  const from = (document % IDS_PER_BLOCK) * ID
  return block ? block.compare(matching, at, at + ID, from, from + ID) : 1
}

/** The first number from `low` on that does not come before; steps grow, then halve. `end` when all do. */
function firstNot(isBefore: (number: number) => boolean, low: number, end: number): number {
  let [from, to, step] = [low, low, 1]
  while (to < end && isBefore(to)) {
    from = to + 1
    to += step
    step *= 2
  }
  to = Math.min(to, end)
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBefore(middle)) from = middle + 1
    else to = middle
  }
  return from
}
