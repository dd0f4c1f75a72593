import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { type Passage, search } from "../retrieval/retrieval.ts"
import { findDataset } from "./read-datasets.ts"
import { DatasetSearch } from "./schema.ts"

const USUAL_RECORDS = 10

/** The records of a dataset that answer best, best first, as its settings and a filter on their meta allow. */
export const searchDataset = query({
  permission: "knowledge.read",
  input: DatasetSearch,
  async run(ctx, { id: reference, search: text, filter }): Promise<{ id: string; passages: Passage[] }> {
    const { id, language, ...settings } = await findDataset(ctx, reference)
    const passages = await search(sqlOf(ctx.db), {
      accountId: ctx.account.id,
      datasetId: id,
      query: text,
      filter,
      limit: settings.searchMaxRecords ?? USUAL_RECORDS,
      minScore: settings.searchMinScore,
      maxTokens: settings.searchMaxTokens,
      language,
    })
    return { id, passages }
  },
})
