import { z } from "zod"
import { notFound } from "../../../core/errors.ts"
import { isId, newId } from "../../../core/ids.ts"
import { nounOf } from "../../../core/noun-fields.ts"
import { columnsOf } from "../../../db/columns-of.ts"
import { command, query } from "../../../db/command.ts"
import { Cursor, cursorArgs } from "../../../db/cursor.ts"
import { enqueue } from "../../../db/enqueue.ts"
import type { Dataset as Row } from "../../../db/generated/client.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import type { Scope } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { release, reserve } from "../../plans/plans.ts"
import { DATASET_FIELDS, type Dataset, DatasetSettings } from "./schema.ts"

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

/** A dataset by id or alias. Throws `not_found`. */
export const getDataset = query({
  permission: "knowledge.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, { id }): Promise<Dataset> => datasetOf(await findDataset(ctx, id)),
})

/** The row of a dataset by id or alias, for other modules' commands. Throws `not_found`. */
export async function findDataset(ctx: Scope, reference: string): Promise<Row> {
  const named = isId(reference) ? { id: reference } : { alias: reference }
  const row = await ctx.db.dataset.findFirst({ where: { ...named, deletedAt: null } })
  if (!row) throw notFound("dataset")
  return row
}

export const listDatasets = query({
  permission: "knowledge.read",
  input: Cursor,
  async run(ctx, cursor): Promise<Dataset[]> {
    const rows = await ctx.db.dataset.findMany(cursorArgs(cursor, { deletedAt: null }))
    return rows.map(datasetOf)
  },
})

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

/**
 * Deletes a dataset with its sources and records: invisible at once, and no bot answers from it any more; the rows are
 * cleaned up by the job `purge-deleted`. Attached files stay.
 */
export const deleteDataset = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id, ownerBotId } = await lockDataset(ctx, reference)
    const deletedAt = new Date()
    await ctx.db.dataset.updateMany({ where: { id }, data: { deletedAt, alias: null, ownerBotId: null } })
    await ctx.db.bot.updateMany({ where: { datasetId: id }, data: { datasetId: null } })
    await ctx.db.source.updateMany({ where: { datasetId: id, deletedAt: null }, data: { deletedAt } })
    await recordEvent(ctx, "dataset.deleted", { datasetId: id })
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    // A bot's own dataset comes with the bot and is not counted.
    if (!ownerBotId) await release(sqlOf(ctx.db), ctx.account, [{ metric: "datasets", amount: 1 }])
    return { id }
  },
})

/** The row of a dataset, which nobody else changes until this transaction ends. Throws `not_found`. */
async function lockDataset(ctx: Scope, reference: string): Promise<Row> {
  const { id } = await findDataset(ctx, reference)
  await ctx.db.dataset.updateMany({ where: { id }, data: { updatedAt: new Date() } })
  return findDataset(ctx, id)
}

/** A dataset as the domain shows it. */
const datasetOf = (row: Row): Dataset => nounOf(DATASET_FIELDS, row)
