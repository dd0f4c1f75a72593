import { analyserFor } from "./analyse.ts"
import { breather } from "./breather.ts"
import { buildSegment } from "./build-segment.ts"
import { keepInStep } from "./keep-in-step.ts"
import { languageOf } from "./language.ts"
import type { IndexedRecord, IndexInput, Segment, Sql } from "./schema.ts"
import type { SegmentDocument } from "./segment-document.ts"
import {
  deleteSegments,
  lockIndex,
  type Place,
  readDocuments,
  readSegments,
  writeSegment,
} from "./segment-store.ts"
import { termHash } from "./term-hash.ts"

/** A segment joins a merge while it is at most so many times what has gathered, so that few segments remain. */
const MERGE_RATIO = 3
/** Documents that one merge handles at most; larger segments stand on their own. */
const MERGE_AT_MOST = 20_000
const MAIL = /[\p{L}\d]@[\p{L}\d-]+\.\p{L}/u
/** Name of all languages without rules of their own. */
const OTHER = "other"
/** Documents of one new segment, which bounds memory. */
const SEGMENT_AT_MOST = 50_000

/**
 * Makes records findable, together with the transaction that it is called in. Small segments of the same language are
 * merged on the way. A record whose text changed must be removed first.
 */
export async function indexRecords(sql: Sql, input: IndexInput): Promise<void> {
  const { accountId, datasetId, records } = input
  if (!records.length) return
  const language = languageOf(input.language) ?? OTHER
  const place = { accountId, datasetId, language }
  const fresh = await analyseRecords(records, language)
  await lockIndex(sql, place)
  const segments = (await readSegments(sql, place)).filter((segment) => segment.language === language)
  const merged = mergeable(segments, fresh.length)
  const documents = [...fresh]
  for (const segment of merged)
    for (const each of await readDocuments(sql, place, segment)) documents.push(each)
  await rewrite(sql, place, merged, documents)
  await keepInStep(sql, place)
}

/** Writes documents as new segments in place of old ones. */
export async function rewrite(
  sql: Sql,
  place: Place & { language: string },
  old: readonly Segment[],
  documents: SegmentDocument[],
): Promise<void> {
  if (old.length) {
    const ids = old.map(({ id }) => id)
    await deleteSegments(sql, place, ids)
  }
  documents.sort((a, b) => (a.id < b.id ? -1 : 1))
  for (let i = 0; i < documents.length; i += SEGMENT_AT_MOST) {
    await writeSegment(sql, place, await buildSegment(documents.slice(i, i + SEGMENT_AT_MOST)))
  }
}

/** What the index keeps of records. */
async function analyseRecords(
  records: readonly IndexedRecord[],
  language: string,
): Promise<SegmentDocument[]> {
  const analyser = analyserFor(language)
  const breathe = breather()
  const documents: SegmentDocument[] = []
  for (const { id, text, heading, title } of records) {
    await breathe()
    const headings = analyser.terms(`${title ?? ""}\n${heading ?? ""}`)
    // Who asks for "your e-mail" looks for an address that seldom has that word beside it.
    const mark = MAIL.test(text) ? analyser.terms("email") : []
    const terms = headings.concat(analyser.terms(text), mark)
    documents.push({
      id: id.toLowerCase(),
      terms: Int32Array.from(terms, termHash),
      headings: headings.length,
    })
  }
  return documents
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
