import { newId } from "../../../core/ids.ts"
import { columnsOf } from "../../../db/columns-of.ts"
import { command } from "../../../db/command.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { recordEvent } from "../../events/events.ts"
import { reserve } from "../../plans/plans.ts"
import { indexRecords } from "../../retrieval/indexing/indexing.ts"
import { detectLanguage } from "../../retrieval/retrieval.ts"
import { findDataset } from "../datasets/datasets.ts"
import { checkSize } from "./check-size.ts"
import { RecordInput } from "./schema.ts"

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
    const language = detectLanguage(text) ?? dataset.language
    await indexRecords(sql, { accountId, datasetId, language, records: [{ id, text }] })
    await recordEvent(ctx, "record.created", { datasetId, recordId: id })
    await reserve(sql, ctx.account, [{ metric: "records", amount: 1 }])
    return { id }
  },
})
