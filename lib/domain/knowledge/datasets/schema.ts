import { z } from "zod"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
} from "../../../core/noun-fields.ts"
import { RecordFilter } from "../../retrieval/schema.ts"

const text = (max: number) => z.string().max(max)
const count = (max: number) => z.int().min(1).max(max).nullable()

/** The fields of a dataset, as docs/adding-a-field.md has them. */
export const DATASET_FIELDS = {
  name: { value: z.string().trim().max(200), example: "Support", action: "name" },
  description: DESCRIPTION,
  ...RESOURCE_FIELDS,
  store: {
    value: z.string().trim().min(1).max(100),
    about: "Kept and shown; there is one store",
    example: "default",
    action: "store",
  },
  // One that is not configured leaves the order as it is.
  reranker: {
    value: text(100).nullable(),
    about: "A model that puts what a search found in order, as provider/model",
    action: "reranker",
  },
  // Longer records are refused.
  recordMaxTokens: {
    value: count(8000),
    about: "Documents are cut to records of so many tokens, 1 to 8,000",
    action: "recordMaxTokens",
  },
  searchMinScore: {
    value: z.number().min(0).max(1).nullable(),
    about: "Records that score less are not found, 0 to 1",
    action: "searchMinScore",
  },
  searchMaxRecords: {
    value: count(100),
    about: "Records that a search finds at most, 1 to 100",
    action: "searchMaxRecords",
  },
  searchMaxTokens: {
    value: count(100_000),
    about: "Tokens of all records that a search finds, at most",
    action: "searchMaxTokens",
  },
  matchInstruction: {
    value: text(10_000).nullable(),
    about: "Said to the model when a search found something",
    action: "matchInstruction",
  },
  mismatchInstruction: {
    value: text(10_000).nullable(),
    about: "Said to the model when a search found nothing",
    action: "mismatchInstruction",
  },
  separators: {
    value: text(1000).nullable(),
    about: "Texts at which a record of a document always ends, by commas",
    action: "separators",
  },
} as const satisfies NounFields

/** Everything that can be set on a dataset; null clears. */
export const DatasetSettings = settingsSchema(DATASET_FIELDS)

export type Dataset = NounOf<typeof DATASET_FIELDS>

export const DatasetSearch = z.strictObject({
  id: z.string(),
  search: z.string().trim().min(1, "must not be empty").max(10_000),
  filter: RecordFilter.optional(),
})
