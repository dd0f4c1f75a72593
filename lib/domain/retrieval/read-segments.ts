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
