import { procedure } from "../../../core/command.ts"
import { transaction } from "../../../db/transaction.ts"
import type { Passage } from "../../retrieval/retrieval.ts"
import { findPassages } from "../../retrieval/retrieval.ts"
import { findDataset } from "./crud.ts"
import { DatasetSearch } from "./schema.ts"

const USUAL_RECORDS = 10

/** The records of a dataset that answer best, best first, as its settings and a filter on their meta allow. */
export const searchDataset = procedure({
  permission: "knowledge.read",
  input: DatasetSearch,
  async run(ctx, { id: reference, search: text, filter }): Promise<{ id: string; passages: Passage[] }> {
    const dataset = await transaction(ctx, (scope) => findDataset(scope, reference), { readOnly: true })
    const { id, language, searchMaxRecords, searchMinScore, searchMaxTokens } = dataset
    const passages = await findPassages(ctx, {
      datasetId: id,
      query: text,
      filter,
      limit: searchMaxRecords ?? USUAL_RECORDS,
      minScore: searchMinScore,
      maxTokens: searchMaxTokens,
      language,
    })
    return { id, passages }
  },
})
