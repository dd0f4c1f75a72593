import { z } from "zod"
import { notFound } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import { query } from "../../../db/command.ts"
import { Cursor, cursorArgs } from "../../../db/cursor.ts"
import type { Dataset as Row } from "../../../db/generated/client.ts"
import type { Scope } from "../../../db/transaction.ts"
import { datasetOf } from "./dataset-of.ts"
import type { Dataset } from "./schema.ts"

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
