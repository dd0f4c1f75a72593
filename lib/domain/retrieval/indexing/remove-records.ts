import { ANALYSER } from "../analyse.ts"
import type { Segment, Sql } from "../schema.ts"
import { idBytes } from "../segment-document.ts"
import { BLOCK, IDS_PER_BLOCK, type Place, readSegments } from "../segments.ts"
import { yieldToEventLoop } from "../yield-to-event-loop.ts"
import { rewrite } from "./index-records.ts"
import { forgetVectors } from "./mark-stale.ts"
import { deleteSegments, lockIndex } from "./write-segments.ts"

/** Segments up to this size are written anew when half of their documents are gone. */
const REWRITE_AT_MOST = 20_000

/** Records whose places the database is asked for one by one. */
const FEW = 8

/** Takes records out of the index, together with the transaction that it is called in. */
export async function removeRecords(
  sql: Sql,
  { recordIds, ...place }: Place & { recordIds: readonly string[] },
): Promise<void> {
  if (!recordIds.length) return
  await lockIndex(sql, place)
  const found = await findDocuments(sql, place, recordIds)
  for (const segment of await readSegments(sql, place)) {
    const documents = found.get(segment.id)
    if (documents) await removeFrom(sql, place, segment, documents)
  }
  await forgetVectors(sql, place, recordIds)
}

/** Takes all records of a source, or of one of its versions, out of the index; call it while the rows still exist. */
export async function removeSource(
  sql: Sql,
  { sourceId, versionId, ...place }: Place & { sourceId: string; versionId?: string },
): Promise<void> {
  const { rows } = await sql.query({
    text: `select id from "Record" where "accountId" = $1 and "sourceId" = $2 and ($3::uuid is null or "versionId" = $3)`,
    values: [place.accountId, sourceId, versionId ?? null],
  })
  await removeRecords(sql, { ...place, recordIds: (rows as { id: string }[]).map(({ id }) => id) })
}

/** Takes documents out of a segment, by their numbers. */
export async function removeFrom(sql: Sql, place: Place, segment: Segment, documents: readonly number[]) {
  const dead = Buffer.alloc((segment.documents + 7) >> 3)
  segment.dead.copy(dead)
  for (const document of documents) dead[document >> 3] = (dead[document >> 3] ?? 0) | (1 << (document & 7))
  const deadCount = dead.reduce((sum, byte) => sum + bitsOf(byte), 0)
  if (deadCount >= segment.documents) return deleteSegments(sql, place, [segment.id])
  // One of an earlier analyser is being made again anyway.
  const isKept = segment.analyser === ANALYSER && segment.documents <= REWRITE_AT_MOST
  if (isKept && deadCount * 2 >= segment.documents) {
    return rewrite(sql, { ...place, language: segment.language }, [{ ...segment, dead }], [])
  }
  await sql.query({
    text: `update "SearchSegment" set dead = $4, "deadCount" = $5 where "accountId" = $1 and "datasetId" = $2 and id = $3`,
    values: [place.accountId, place.datasetId, segment.id, dead, deadCount],
  })
}

/** The documents that hold these records, by segment. */
async function findDocuments(sql: Sql, { accountId, datasetId }: Place, recordIds: readonly string[]) {
  // Of a few records the database says which blocks hold them; of many it would look too often.
  const few = recordIds.length <= FEW ? recordIds.map((id) => idBytes(id).toString("hex")) : null
  const { rows } = await sql.query({
    text: `select "segmentId", key, data from "SearchBlock" where "accountId" = $1 and "datasetId" = $2 and kind = $3
      and ($4::text[] is null or exists (select from unnest($4::text[]) id where position(decode(id, 'hex') in data) > 0))`,
    values: [accountId, datasetId, BLOCK.ids, few],
  })
  const wanted = new Set(recordIds.map((id) => idBytes(id).toString("latin1")))
  const found = new Map<string, number[]>()
  const breathe = yieldToEventLoop()
  for (const { segmentId, key, data } of rows as { segmentId: string; key: number; data: Buffer }[]) {
    await breathe()
    for (let at = 0; at < data.length; at += 16) {
      if (!wanted.has(data.toString("latin1", at, at + 16))) continue
      const documents = found.get(segmentId) ?? []
      documents.push(key * IDS_PER_BLOCK + at / 16)
      found.set(segmentId, documents)
    }
  }
  return found
}

function bitsOf(byte: number): number {
  let bits = 0
  for (let rest = byte; rest; rest &= rest - 1) bits++
  return bits
}
