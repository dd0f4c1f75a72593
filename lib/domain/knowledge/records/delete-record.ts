import { command } from "../../../db/command.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { recordEvent } from "../../events/events.ts"
import { release } from "../../plans/plans.ts"
import { removeRecords } from "../../retrieval/indexing/indexing.ts"
import { findDataset } from "../datasets/datasets.ts"
import { lockRecord } from "./lock-record.ts"
import { RecordReference } from "./schema.ts"

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
