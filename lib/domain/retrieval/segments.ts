import { segmentsOfDataset } from "../../db/statements/turn.ts"
import type { Segment, Sql } from "./schema.ts"

/** The dataset that a statement is about. */
export interface Place {
  accountId: string
  datasetId: string
}
/** The segments of a dataset, as they stand in this transaction. */
export async function readSegments(sql: Sql, { accountId, datasetId }: Place): Promise<Segment[]> {
  const { rows } = await sql.query(segmentsOfDataset(accountId, datasetId))
  return rows as Segment[]
}

/** Kinds of block, as prisma/schema/retrieval.prisma explains them. */
export const BLOCK = { bucket: 0, longList: 1, documents: 2, ids: 3 } as const

/** Postings that a search reads of one term and segment at most. */
export const READ_AT_MOST = 8192
/** Ids of records that one block holds. */
export const IDS_PER_BLOCK = 64
