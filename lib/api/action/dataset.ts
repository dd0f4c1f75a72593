import { z } from "zod"
import { toDialect } from "../../core/noun-fields.ts"
import {
  createDataset,
  deleteDataset,
  getDataset,
  listDatasets,
  searchDataset,
  updateDataset,
} from "../../domain/knowledge/datasets/datasets.ts"
import { DATASET_FIELDS } from "../../domain/knowledge/datasets/schema.ts"
import { RecordFilter } from "../../domain/retrieval/schema.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { actionFields, actionView, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const crud = resource({
  noun: "dataset",
  tag: "Dataset",
  permissions: { read: "knowledge.read", write: "knowledge.write" },
  fields: actionFields(DATASET_FIELDS),
  view: actionView(DATASET_FIELDS),
  show: (dataset) => toDialect(DATASET_FIELDS, "action", dataset),
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
