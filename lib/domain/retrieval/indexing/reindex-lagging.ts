import { enqueueInTurn } from "../../../db/enqueue.ts"
import { systemSql } from "../../../db/system.ts"
import { ANALYSER } from "../analyse.ts"

/**
 * Asks for the job `reindex-dataset` wherever an earlier analyser made a part of the index: after an update of Livery,
 * and where a job was given up. They run one after the other, so that uploads get their turn. The number of datasets.
 */
export async function reindexLagging(): Promise<number> {
  const sql = systemSql()
  const { rows } = await sql.query<{ accountId: string; datasetId: string }>({
    text: `select distinct "accountId", "datasetId" from "SearchSegment" where analyser < $1`,
    values: [ANALYSER],
  })
  for (const { accountId, datasetId } of rows)
    await enqueueInTurn(sql, "reindex-dataset", { accountId, datasetId }, "reindex", {
      key: `reindex:${datasetId}`,
    })
  return rows.length
}
