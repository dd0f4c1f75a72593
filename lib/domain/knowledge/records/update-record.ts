import { columnsOf } from "../../../db/columns-of.ts"
import { command } from "../../../db/command.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { recordEvent } from "../../events/events.ts"
import { indexRecords, removeRecords } from "../../retrieval/indexing/indexing.ts"
import { detectLanguage } from "../../retrieval/retrieval.ts"
import { findDataset } from "../datasets/datasets.ts"
import { checkSize } from "./check-size.ts"
import { lockRecord } from "./lock-record.ts"
import { RecordReference, RecordSettings } from "./schema.ts"

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
      const language = detectLanguage(text) ?? dataset.language
      const { heading } = held
      await removeRecords(sql, { ...place, recordIds: [id] })
      await indexRecords(sql, { ...place, language, records: [{ id, text, heading }] })
    }
    await recordEvent(ctx, "record.updated", { datasetId, recordId: id })
    return { id }
  },
})
