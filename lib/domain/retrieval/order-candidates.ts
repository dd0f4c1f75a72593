import type { LoadBlocks } from "./load-blocks.ts"
import type { Segment } from "./schema.ts"
import { BLOCK, IDS_PER_BLOCK } from "./segments.ts"

const ID = 16

/** A document that may answer, with its score so far. */
export interface Candidate {
  segment: Segment
  document: number
  score: number
}

/**
 * The best `count` candidates, best first. Of equals the record with the lesser id comes first, so that it makes no
 * difference in which segments the records stand: within one, documents have the order of their ids already.
 */
export async function orderCandidates(
  load: LoadBlocks,
  candidates: readonly Candidate[],
  count: number,
): Promise<{ candidates: Candidate[]; lost: boolean }> {
  const ordered = candidates.toSorted((a, b) => b.score - a.score)
  const tied = ordered.filter(({ segment, score }, i) =>
    [ordered[i - 1], ordered[i + 1]].some((next) => next?.score === score && next.segment !== segment),
  )
  const scores = new Set(tied.map(({ score }) => score))
  const unclear = ordered.filter(({ score }) => scores.has(score))
  if (!unclear.length) return { candidates: ordered.slice(0, count), lost: false }
  const { ids, lost } = await idsOf(load, unclear)
  const idOf = new Map(unclear.map((candidate, i) => [candidate, ids[i] ?? ""]))
  ordered.sort((a, b) => b.score - a.score || ((idOf.get(a) ?? "") < (idOf.get(b) ?? "") ? -1 : 1))
  return { candidates: ordered.slice(0, count), lost }
}

/** The ids of candidates' records in hexadecimal, in the same order; empty for one whose block is lost. */
export async function idsOf(
  load: LoadBlocks,
  candidates: readonly Candidate[],
): Promise<{ ids: string[]; lost: boolean }> {
  const wanted = candidates.map(({ segment, document }) => ({
    segmentId: segment.id,
    kind: BLOCK.ids,
    key: Math.floor(document / IDS_PER_BLOCK),
  }))
  const blocks = await load(wanted)
  const ids = candidates.map(({ segment, document }) => {
    const from = (document % IDS_PER_BLOCK) * ID
    const block = blocks.bytes(segment.id, BLOCK.ids, Math.floor(document / IDS_PER_BLOCK))
    return block?.toString("hex", from, from + ID) ?? ""
  })
  return { ids, lost: blocks.lost }
}
