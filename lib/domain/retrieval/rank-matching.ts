import { binder, filterCondition } from "./filter-condition.ts"
import { blocksOfDataset } from "./load-blocks.ts"
import { matchingDocuments } from "./matching-documents.ts"
import { type Candidate, idsOf } from "./order-candidates.ts"
import { type Ranked, rank, type Task } from "./rank.ts"
import type { RecordFilter, Sql } from "./schema.ts"
import { scoreDocuments } from "./score-documents.ts"
import type { Place } from "./segments.ts"

/** Documents whose records are asked, before all records are. */
const PROBED = 400

/**
 * The best documents of those whose records meet a filter. Most filters leave enough of the best few hundred; for others
 * the records that match are found first, and the best chosen among them.
 */
export async function rankMatching(
  sql: Sql,
  place: Place,
  task: Task,
  filter: RecordFilter,
): Promise<Ranked> {
  const load = blocksOfDataset(sql, place)
  const wide = await rank(load, { ...task, count: Math.max(PROBED, task.count) })
  const probed = await keepMatching(sql, place, wide.candidates, filter)
  const isAll = !wide.isCut && wide.candidates.length < PROBED
  if (isAll || probed.candidates.length >= task.count)
    return {
      ...wide,
      candidates: probed.candidates.slice(0, task.count),
      lost: wide.lost || probed.lost,
    }
  const { only, lost } = await matchingDocuments(sql, place, task.segments, filter)
  const ranked = await rank(load, { ...task, only })
  if (!ranked.isCut || ranked.candidates.length >= task.count) return { ...ranked, lost: lost || ranked.lost }
  const exact = await scoreDocuments(load, { ...task, ...ranked, only })
  return { ...ranked, ...exact, lost: lost || ranked.lost || exact.lost }
}

/** Those of the candidates whose records meet a filter, in the same order. */
async function keepMatching(
  sql: Sql,
  { accountId, datasetId }: Place,
  candidates: readonly Candidate[],
  filter: RecordFilter,
): Promise<{ candidates: Candidate[]; lost: boolean }> {
  if (!candidates.length) return { candidates: [], lost: false }
  const { ids, lost } = await idsOf(blocksOfDataset(sql, { accountId, datasetId }), candidates)
  const values: unknown[] = [accountId, ids.filter(Boolean)]
  const condition = filterCondition(filter, "record.meta", binder(values))
  const { rows } = await sql.query({
    // One probe of the primary key each, whatever the planner's statistics say.
    text: `select replace(wanted.id::text, '-', '') as id from unnest($2::uuid[]) wanted (id)
      cross join lateral (select meta from "Record" where "accountId" = $1::uuid and id = wanted.id limit 1) record
      where ${condition}`,
    values,
    prepared: false,
  })
  const matching = new Set((rows as { id: string }[]).map(({ id }) => id))
  return { candidates: candidates.filter((_, i) => matching.has(ids[i] ?? "")), lost }
}
