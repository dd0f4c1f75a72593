import { z } from "zod"
import { notFound } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import { query } from "../../../db/command.ts"
import { Cursor, cursorArgs } from "../../../db/cursor.ts"
import type { Prisma } from "../../../db/generated/client.ts"
import type { Scope } from "../../../db/transaction.ts"
import { findDataset } from "../datasets/datasets.ts"
import { type DatasetRecord, RecordReference } from "./schema.ts"

const SHOWN = { source: { select: { name: true, url: true } } } satisfies Prisma.RecordInclude
type Row = Prisma.RecordGetPayload<{ include: typeof SHOWN }>

const recordOf = ({ source, ...row }: Row): DatasetRecord => ({
  id: row.id,
  text: row.text,
  source: row.origin ?? source?.url ?? source?.name ?? null,
  meta: row.meta as Record<string, unknown>,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
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
export async function findRecord(ctx: Scope, datasetId: string, id: string): Promise<Row> {
  const where = { ...live(datasetId), id }
  const row = isId(id) ? await ctx.db.record.findFirst({ where, include: SHOWN }) : null
  if (!row) throw notFound("record")
  return row
}
