import type { Context } from "../../lib/core/context.ts"
import { sqlTransaction, transaction } from "../../lib/db/transaction.ts"
import { getUsage } from "../../lib/domain/accounts/accounts.ts"
import { readDocuments } from "../../lib/domain/retrieval/indexing/write-segments.ts"
import { search } from "../../lib/domain/retrieval/retrieval.ts"
import { isDead, unpackDocuments } from "../../lib/domain/retrieval/segment-document.ts"
import { readSegments } from "../../lib/domain/retrieval/segments.ts"

/** Passages that are searched for by their own words. */
const SEARCHED = 5

/** How a source has ended, and everything that is wrong with it: in its rows, in the index of its dataset, in the counters. */
export async function inspectSource(ctx: Context, id: string): Promise<{ end: string; faults: string[] }> {
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => holds || faults.push(fault)
  const { source, versions, records, all } = await transaction(ctx, async ({ db }) => ({
    source: await db.source.findFirst({ where: { id } }),
    versions: await db.sourceVersion.findMany({ where: { sourceId: id } }),
    records: await db.record.findMany({ where: { sourceId: id }, orderBy: { position: "asc" } }),
    all: await db.record.findMany({ select: { id: true, datasetId: true } }),
  }))
  const datasetIds = new Set(all.map(({ datasetId }) => datasetId))
  const indexed = await indexedIds(ctx, datasetIds)
  must(new Set(indexed).size === indexed.length, "the index holds a passage twice")
  must(indexed.length === all.length, `the index holds ${indexed.length} passages of ${all.length}`)
  const known = new Set(all.map((record) => record.id))
  must(
    indexed.every((each) => known.has(each)),
    "the index holds a passage that is gone",
  )
  const { used } = await getUsage(ctx, {})
  must(used.records === all.length, `${used.records} passages are counted of ${all.length}`)
  if (!source) {
    must(records.length === 0 && versions.length === 0, "a deleted source has left something behind")
    return { end: "gone", faults }
  }
  if (source.status === "failed") must(Boolean(source.error), "it failed without a reason")
  if (source.status !== "ready") return { end: source.status, faults }
  const current = versions.find(({ number }) => number === source.currentVersion)
  must(records.length > 0 && records.length === source.recordCount, "its passages are not all there")
  must(
    records.every(({ position }, n) => position === n),
    "its passages are doubled or have gaps",
  )
  must(
    records.every(({ versionId }) => versionId === current?.id),
    "a passage is not of the current version",
  )
  must(versions.length === 1, "a version was left behind")
  const step = Math.ceil(records.length / SEARCHED)
  for (const record of records.filter((_, n) => n % step === 0)) {
    const query = record.text.slice(0, 300)
    const found = await sqlTransaction(ctx, (sql) =>
      search(sql, { accountId: ctx.account.id, datasetId: record.datasetId, query, limit: 20 }),
    )
    const times = found.filter(({ recordId }) => recordId === record.id).length
    must(times === 1, `a search finds passage ${record.position} ${times} times`)
  }
  return { end: "ready", faults }
}

async function indexedIds(ctx: Context, datasetIds: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = []
  for (const datasetId of datasetIds) {
    const place = { accountId: ctx.account.id, datasetId }
    await sqlTransaction(ctx, async (sql) => {
      for (const segment of await readSegments(sql, place)) {
        const { packed, dead } = await readDocuments(sql, place, segment)
        const documents = unpackDocuments(packed)
        found.push(...documents.filter((_, n) => !isDead({ dead }, n)).map(({ id }) => id))
      }
    })
  }
  return found
}
