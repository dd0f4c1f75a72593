import { z } from "zod"
import { RecordFilter } from "../../retrieval/schema.ts"

const text = (max: number) => z.string().max(max)
const count = (max: number) => z.int().min(1).max(max).nullable()

/** Everything that can be set on a dataset; null clears. */
export const DatasetSettings = z
  .strictObject({
    name: z.string().trim().max(200),
    description: text(2000).nullable(),
    alias: z.string().trim().min(1).max(100).nullable(),
    meta: z.record(z.string(), z.unknown()),
    blueprintId: z.string().nullable(),
    visibility: z.enum(["private", "protected", "public"]),
    /** Names of other products' stores are kept and shown; there is one store here. */
    store: z.string().trim().min(1).max(100),
    /** A model that puts what a search found in order; one that is not configured leaves the order as it is. */
    reranker: text(100).nullable(),
    /** Tokens of one record: documents are cut to it, longer records are refused. */
    recordMaxTokens: count(8000),
    /** What a search leaves out: records that score less (0 to 1), and those beyond so many or so many tokens. */
    searchMinScore: z.number().min(0).max(1).nullable(),
    searchMaxRecords: count(100),
    searchMaxTokens: count(100_000),
    /** Said to the model when a search found something, and when it found nothing. */
    matchInstruction: text(10_000).nullable(),
    mismatchInstruction: text(10_000).nullable(),
    /** Texts at which a record always ends, by commas. */
    separators: text(1000).nullable(),
  })
  .partial()

export interface Dataset {
  id: string
  name: string
  description: string | null
  alias: string | null
  meta: Record<string, unknown>
  blueprintId: string | null
  visibility: "private" | "protected" | "public"
  store: string
  reranker: string | null
  recordMaxTokens: number | null
  searchMinScore: number | null
  searchMaxRecords: number | null
  searchMaxTokens: number | null
  matchInstruction: string | null
  mismatchInstruction: string | null
  separators: string | null
  createdAt: Date
  updatedAt: Date
}

export const DatasetSearch = z.strictObject({
  id: z.string(),
  search: z.string().trim().min(1, "must not be empty").max(10_000),
  filter: RecordFilter.optional(),
})
