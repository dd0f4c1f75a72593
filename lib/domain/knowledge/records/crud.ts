import { z } from "zod"
import { countTokens } from "../../../core/count-tokens.ts"
import { invalidInput, notFound } from "../../../core/errors.ts"
import { isId, newId } from "../../../core/ids.ts"
import { nounOf } from "../../../core/noun-fields.ts"
import { columnsOf } from "../../../db/columns-of.ts"
import { command, query } from "../../../db/command.ts"
import { Cursor, cursorArgs } from "../../../db/cursor.ts"
import type { Prisma } from "../../../db/generated/client.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import type { Scope } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { release, reserve } from "../../plans/plans.ts"
import { indexRecords, removeRecords } from "../../retrieval/indexing/indexing.ts"
import { languageAmong } from "../../retrieval/retrieval.ts"
import { findDataset } from "../datasets/datasets.ts"
import { type DatasetRecord, RECORD_FIELDS, RecordInput, RecordReference, RecordSettings } from "./schema.ts"

/** Adds a record to a dataset, findable when this returns. Throws `limit_reached` at the number of records. */
export const createRecord = command({
  permission: "knowledge.write",
  input: RecordInput,
  async run(ctx, { datasetId: reference, source, text, meta }): Promise<{ id: string }> {
    const dataset = await findDataset(ctx, reference)
    checkSize(text, dataset)
    const id = newId()
    const [accountId, datasetId] = [ctx.account.id, dataset.id]
    const columns = columnsOf({ meta, origin: source })
    await ctx.db.record.createMany({ data: [{ ...columns, id, datasetId, text }] })
    const sql = sqlOf(ctx.db)
    const language = languageAmong(text, dataset.language)
    await indexRecords(sql, { accountId, datasetId, language, records: [{ id, text }] })
    await recordEvent(ctx, "record.created", { datasetId, recordId: id })
    await reserve(sql, ctx.account, [{ metric: "records", amount: 1 }])
    return { id }
  },
})

const SHOWN = { source: { select: { name: true, url: true } } } satisfies Prisma.RecordInclude
type Row = Prisma.RecordGetPayload<{ include: typeof SHOWN }>

const recordOf = ({ source, ...row }: Row): DatasetRecord => ({
  ...nounOf(RECORD_FIELDS, row),
  source: row.origin ?? source?.url ?? source?.name ?? null,
})

/** Records of sources that were deleted wait for a job. */
const live = (datasetId: string) => ({ datasetId, NOT: { source: { deletedAt: { not: null } } } })

/** The records of a dataset by cursor. Throws `not_found` for the dataset. */
export const listRecords = query({
  permission: "knowledge.read",
  input: Cursor.extend({ datasetId: z.string() }),
  async run(ctx, { datasetId: reference, ...cursor }): Promise<DatasetRecord[]> {
    const { id: datasetId } = await findDataset(ctx, reference)
    const rows = await ctx.db.record.findMany({ ...cursorArgs(cursor, live(datasetId)), include: SHOWN })
    return rows.map(recordOf)
  },
})

/** A record of a dataset. Throws `not_found`. */
export const getRecord = query({
  permission: "knowledge.read",
  input: RecordReference,
  async run(ctx, { datasetId, id }): Promise<DatasetRecord> {
    const dataset = await findDataset(ctx, datasetId)
    return recordOf(await findRecord(ctx, dataset.id, id))
  },
})

/** The row of a record. Throws `not_found`. */
async function findRecord(ctx: Scope, datasetId: string, id: string): Promise<Row> {
  const where = { ...live(datasetId), id }
  const row = isId(id) ? await ctx.db.record.findFirst({ where, include: SHOWN }) : null
  if (!row) throw notFound("record")
  return row
}

/** Changes what is named and leaves the rest; null clears. A new text is findable, and the old one is not, when this returns. */
export const updateRecord = command({
  permission: "knowledge.write",
  input: RecordReference.extend({ settings: RecordSettings }),
  async run(ctx, { datasetId: reference, id, settings }): Promise<{ id: string }> {
    const dataset = await findDataset(ctx, reference)
    const datasetId = dataset.id
    const { text, source, meta } = settings
    const held = await lockRecord(ctx, datasetId, id)
    const columns = columnsOf({ meta, origin: source }, held.meta as Record<string, unknown>)
    const changed = text !== undefined && text !== held.text
    if (changed) checkSize(text, dataset)
    // It no longer stands in its document as it did.
    const moved = changed ? { text, startOffset: null, endOffset: null } : {}
    await ctx.db.record.updateMany({ where: { id }, data: { ...columns, ...moved } })
    if (changed) {
      const [sql, place] = [sqlOf(ctx.db), { accountId: ctx.account.id, datasetId }]
      const language = languageAmong(text, dataset.language)
      const { heading } = held
      await removeRecords(sql, { ...place, recordIds: [id] })
      await indexRecords(sql, { ...place, language, records: [{ id, text, heading }] })
    }
    await recordEvent(ctx, "record.updated", { datasetId, recordId: id })
    return { id }
  },
})

/** Deletes a record, which is not found any more when this returns. */
export const deleteRecord = command({
  permission: "knowledge.write",
  input: RecordReference,
  async run(ctx, { datasetId: reference, id }): Promise<{ id: string }> {
    const { id: datasetId } = await findDataset(ctx, reference)
    const { sourceId } = await lockRecord(ctx, datasetId, id)
    const sql = sqlOf(ctx.db)
    await removeRecords(sql, { accountId: ctx.account.id, datasetId, recordIds: [id] })
    await ctx.db.record.deleteMany({ where: { id } })
    if (sourceId)
      await ctx.db.source.updateMany({
        where: { id: sourceId },
        data: { recordCount: { decrement: 1 } },
      })
    await recordEvent(ctx, "record.deleted", { datasetId, recordId: id })
    await release(sql, ctx.account, [{ metric: "records", amount: 1 }])
    return { id }
  },
})

/**
 * The row of a record, which nobody else changes until this transaction ends. Its source comes first, as it does when a
 * new version of that is published. Throws `not_found`.
 */
async function lockRecord(ctx: Scope, datasetId: string, id: string) {
  const { sourceId } = await findRecord(ctx, datasetId, id)
  const touched = { data: { updatedAt: new Date() } }
  if (sourceId) await ctx.db.source.updateMany({ where: { id: sourceId }, ...touched })
  await ctx.db.record.updateMany({ where: { id }, ...touched })
  return findRecord(ctx, datasetId, id)
}

/** Throws `invalid_input` for a text that is longer than its dataset lets a record be. */
function checkSize(text: string, { recordMaxTokens }: { recordMaxTokens: number | null }): void {
  if (recordMaxTokens === null) return
  const tokens = countTokens(text)
  if (tokens > recordMaxTokens)
    throw invalidInput(
      `The text has about ${tokens} tokens; records of this dataset have at most ${recordMaxTokens}`,
      ["text"],
    )
}
