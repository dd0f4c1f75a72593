import { enqueueInTurn } from "../../../db/enqueue.ts"
import { systemSql } from "../../../db/system.ts"
import { dropStaleVectorIndexes } from "../../../db/vector-index.ts"
import { configuredEmbedder } from "../../models/models.ts"

/**
 * Asks for the job `embed-dataset` wherever a dataset's vectors are not complete or not of the configured model: after a
 * change of the model, and where a job was given up. The number of datasets.
 */
export async function embedLagging(): Promise<number> {
  const embedder = configuredEmbedder()
  if (!embedder) return 0
  await dropStaleVectorIndexes()
  const sql = systemSql()
  const { rows } = await sql.query<{ accountId: string; datasetId: string }>({
    text: `select d."accountId", d.id as "datasetId" from "Dataset" d where d."deletedAt" is null
      and not exists (
        select from "VectorSet" s where s."accountId" = d."accountId" and s."datasetId" = d.id and s.model = $1
          and s."servesSince" is not null and not s."isBehind"
      )
      and exists (select from "Record" r where r."accountId" = d."accountId" and r."datasetId" = d.id)`,
    values: [embedder.name],
  })
  for (const { accountId, datasetId } of rows)
    await enqueueInTurn(sql, "embed-dataset", { accountId, datasetId }, `embed:${datasetId}`)
  return rows.length
}
