import { z } from "zod"
import {
  createDataset,
  deleteDataset,
  getDataset,
  listDatasets,
  searchDataset,
  updateDataset,
} from "../../domain/knowledge/datasets/datasets.ts"
import { RecordFilter } from "../../domain/retrieval/schema.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { baseFields, clearable, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const number = z.number().nullable()

const DatasetFields = z
  .strictObject({
    ...baseFields,
    store: z.string().describe("Kept and shown; there is one store"),
    reranker: clearable.describe("A model that puts what a search found in order, as provider/model"),
    recordMaxTokens: number.describe("Documents are cut to records of so many tokens, 1 to 8,000"),
    searchMinScore: number.describe("Records that score less are not found, 0 to 1"),
    searchMaxRecords: number.describe("Records that a search finds at most, 1 to 100"),
    searchMaxTokens: number.describe("Tokens of all records that a search finds, at most"),
    matchInstruction: clearable.describe("Said to the model when a search found something"),
    mismatchInstruction: clearable.describe("Said to the model when a search found nothing"),
    separators: clearable.describe("Texts at which a record of a document always ends, by commas"),
  })
  .partial()

const DatasetView = z.object({
  name: z.string(),
  description: z.string().optional(),
  alias: z.string().optional(),
  blueprintId: z.string().optional(),
  visibility: z.enum(["private", "protected", "public"]),
  meta: z.record(z.string(), z.unknown()),
  store: z.string().meta({ examples: ["default"] }),
  reranker: z.string().optional(),
  recordMaxTokens: z.number().optional(),
  searchMinScore: z.number().optional(),
  searchMaxRecords: z.number().optional(),
  searchMaxTokens: z.number().optional(),
  matchInstruction: z.string().optional(),
  mismatchInstruction: z.string().optional(),
  separators: z.string().optional(),
})

const crud = resource({
  noun: "dataset",
  tag: "Dataset",
  permissions: { read: "knowledge.read", write: "knowledge.write" },
  fields: DatasetFields,
  view: DatasetView,
  show: ({ id, createdAt, updatedAt, ...shown }) => shown,
  list: listDatasets,
  fetch: (ctx, id) => getDataset(ctx, { id }),
  create: (ctx, fields) => createDataset(ctx, settled(fields)),
  update: (ctx, id, fields) => updateDataset(ctx, { id, settings: settled(fields) }),
  delete: (ctx, id) => deleteDataset(ctx, { id }),
})

const Found = z.object({
  id: z.string(),
  text: z.string().meta({ examples: ["Returns are free within 30 days."] }),
  source: z.string().optional(),
  meta: z.record(z.string(), z.unknown()),
  score: z.number(),
})

const search = route({
  method: "POST",
  path: "/dataset/{datasetId}/search",
  tag: "Dataset",
  summary: "Search dataset",
  description:
    "The records that answer a question best, best first, as the dataset's settings allow. A filter holds the search " +
    'to records whose meta meets all of it: {"meta.topic": "prices"} or {"meta.year": {"$gte": 2024}}, with $eq, $ne, ' +
    "$gt, $gte, $lt, $lte and $in.",
  permission: "knowledge.read",
  params: z.object({ datasetId: z.string() }),
  body: z.strictObject({
    search: z.string().meta({ examples: ["How long can I return something?"] }),
    filter: RecordFilter.optional(),
  }),
  responses: {
    200: {
      description: "The records, each with its score from 0 to 1",
      schema: z.object({ id: z.string(), records: z.array(Found) }),
    },
  },
  async handler(ctx, { params, body }) {
    const { id, passages } = await searchDataset(ctx, { id: params.datasetId, ...body })
    const records = passages.map(({ recordId, text, origin, sourceName, meta, score }) => {
      const source = origin ?? sourceName
      return { id: recordId, text, ...(source !== null && { source }), meta, score }
    })
    return json({ id, records })
  },
})

export const dataset = [...crud, search]
