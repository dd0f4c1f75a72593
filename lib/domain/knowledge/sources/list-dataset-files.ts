import { z } from "zod"
import { query } from "../../../db/command.ts"
import { Cursor, cursorArgs } from "../../../db/cursor.ts"
import { fileOf } from "../../files/files.ts"
import type { DatasetFile } from "../../files/schema.ts"
import { findDataset } from "../datasets/datasets.ts"

/** The files of a dataset by cursor, each with what became of it there. Throws `not_found`. */
export const listDatasetFiles = query({
  permission: "knowledge.read",
  input: Cursor.extend({ datasetId: z.string() }),
  async run(ctx, { datasetId: reference, ...cursor }): Promise<DatasetFile[]> {
    const { id: datasetId } = await findDataset(ctx, reference)
    const here = { datasetId, deletedAt: null }
    const rows = await ctx.db.file.findMany({
      ...cursorArgs(cursor, { deletedAt: null, sources: { some: here } }),
      include: {
        sources: { where: here, select: { status: true, error: true, recordCount: true }, take: 1 },
      },
    })
    return rows.map(({ sources: [source], ...row }) => ({
      ...fileOf(row),
      status: source?.status ?? "queued",
      error: source?.error ?? null,
      recordCount: source?.recordCount ?? 0,
    }))
  },
})
