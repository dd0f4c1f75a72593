import { newId } from "../../../core/ids.ts"
import { columnsOf } from "../../../db/columns-of.ts"
import { command } from "../../../db/command.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { recordEvent } from "../../events/events.ts"
import { reserve } from "../../plans/plans.ts"
import { datasetOf } from "./dataset-of.ts"
import { type Dataset, DatasetSettings } from "./schema.ts"

/** Makes a dataset that stands by itself and may serve several bots. Throws `limit_reached` at the number of datasets. */
export const createDataset = command({
  permission: "knowledge.write",
  input: DatasetSettings,
  async run(ctx, settings): Promise<Dataset> {
    const id = newId()
    await ctx.db.dataset.createMany({ data: [{ ...columnsOf(settings), id }] })
    await recordEvent(ctx, "dataset.created", { datasetId: id })
    await reserve(sqlOf(ctx.db), ctx.account, [{ metric: "datasets", amount: 1 }])
    return datasetOf(await ctx.db.dataset.findFirstOrThrow({ where: { id } }))
  },
})
