import type { Dataset as Row } from "../../../db/generated/client.ts"
import type { Dataset } from "./schema.ts"

/** A dataset as the domain shows it: an allow-list of the row's columns. */
export const datasetOf = (row: Row): Dataset => ({
  id: row.id,
  name: row.name,
  description: row.description,
  alias: row.alias,
  meta: row.meta as Record<string, unknown>,
  blueprintId: row.blueprintId,
  visibility: row.visibility,
  store: row.store,
  reranker: row.reranker,
  recordMaxTokens: row.recordMaxTokens,
  searchMinScore: row.searchMinScore,
  searchMaxRecords: row.searchMaxRecords,
  searchMaxTokens: row.searchMaxTokens,
  matchInstruction: row.matchInstruction,
  mismatchInstruction: row.mismatchInstruction,
  separators: row.separators,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
