import { z } from "zod"
import { columnsOf } from "../../../db/columns-of.ts"
import { command } from "../../../db/command.ts"
import { recordEvent } from "../../events/events.ts"
import { datasetOf } from "./dataset-of.ts"
import { lockDataset } from "./lock-dataset.ts"
import { findDataset } from "./read-datasets.ts"
import { type Dataset, DatasetSettings } from "./schema.ts"

/** Changes what is named and leaves the rest; null clears. Documents are cut anew when they are next read. */
export const updateDataset = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string(), settings: DatasetSettings }),
  async run(ctx, { id: reference, settings }): Promise<Dataset> {
    const { id, meta } = datasetOf(await lockDataset(ctx, reference))
    await ctx.db.dataset.updateMany({ where: { id }, data: columnsOf(settings, meta) })
    await recordEvent(ctx, "dataset.updated", { datasetId: id })
    return datasetOf(await findDataset(ctx, id))
  },
})
