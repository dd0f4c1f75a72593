import { ANALYSER } from "../analyse.ts"
import type { OldDocuments } from "../building/building.ts"
import { languageOf } from "../language.ts"
import type { IndexedRecord, IndexInput, Segment, Sql } from "../schema.ts"
import { type Place, readSegments } from "../segments.ts"
import { buildSegments } from "./indexer/build-segments.ts"
import { markStale } from "./mark-stale.ts"
import { deleteSegments, lockIndex, readDocuments, writeSegment } from "./write-segments.ts"

/** A segment joins a merge while it is at most so many times what has gathered, so that few segments remain. */
const MERGE_RATIO = 3
/** Documents that one merge handles at most; larger segments stand on their own. */
const MERGE_AT_MOST = 20_000
/** Name of all languages without rules of their own. */
const OTHER = "other"

/**
 * Makes records findable, together with the transaction that it is called in. Small segments of the same language are
 * merged on the way. A record whose text changed must be removed first.
 */
export async function indexRecords(sql: Sql, input: IndexInput): Promise<void> {
  const { accountId, datasetId, records } = input
  if (!records.length) return
  const language = languageOf(input.language) ?? OTHER
  const place = { accountId, datasetId, language }
  await lockIndex(sql, place)
  await addDocuments(sql, place, records)
  await markStale(sql, place)
}

/** The same for records whose texts are no others than before, under a lock on the index that the caller holds. */
export async function addDocuments(
  sql: Sql,
  place: Place & { language: string },
  records: readonly IndexedRecord[],
): Promise<void> {
  const segments = (await readSegments(sql, place)).filter(
    // Terms of two analysers do not go together.
    ({ language, analyser }) => language === place.language && analyser === ANALYSER,
  )
  await rewrite(sql, place, mergeable(segments, records.length), records)
}

/** Writes new segments of records, and of what is left of old segments in place of these. */
export async function rewrite(
  sql: Sql,
  place: Place & { language: string },
  replaced: readonly Segment[],
  records: readonly IndexedRecord[],
): Promise<void> {
  const old: OldDocuments[] = []
  for (const segment of replaced) old.push(await readDocuments(sql, place, segment))
  const count = replaced.reduce((sum, { documents }) => sum + documents, records.length)
  const segments = await buildSegments({ language: place.language, records, old }, count)
  if (replaced.length) {
    const ids = replaced.map(({ id }) => id)
    await deleteSegments(sql, place, ids)
  }
  for (const segment of segments) await writeSegment(sql, place, segment)
}

function mergeable(segments: readonly Segment[], fresh: number): Segment[] {
  const chosen: Segment[] = []
  let total = fresh
  for (const segment of [...segments].sort((a, b) => a.documents - b.documents)) {
    const joined = total + segment.documents
    if (segment.documents > total * MERGE_RATIO || joined > MERGE_AT_MOST) break
    chosen.push(segment)
    total = joined
  }
  return chosen
}
