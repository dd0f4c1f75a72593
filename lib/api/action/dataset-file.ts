import { z } from "zod"
import { FILE_FIELDS } from "../../domain/files/schema.ts"
import { type DatasetFile, UnreadView } from "../../domain/knowledge/sources/schema.ts"
import { attachFile, detachFile, listDatasetFiles, syncFile } from "../../domain/knowledge/sources/sources.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { actionView } from "./fields.ts"
import { listRoute } from "./list-route.ts"
import { rowOf, rowSchema } from "./row.ts"

const View = actionView(FILE_FIELDS).extend({
  type: z.string().optional(),
  size: z.number().optional(),
  status: z
    .string()
    .meta({ description: "queued, extracting, indexing, ready or failed", examples: ["ready"] }),
  error: z.string().optional().describe("Why it could not be read"),
  unread: z.array(UnreadView).describe("What of it was not read, though the rest was"),
  recordCount: z.number(),
})

const list = listRoute({
  method: "GET",
  path: "/dataset/{datasetId}/file/list",
  tag: "Dataset",
  summary: "List files of dataset",
  permission: "knowledge.read",
  params: z.object({ datasetId: z.string() }),
  row: rowSchema(View).meta({ id: "DatasetFile" }),
  show: ({ id, createdAt, updatedAt, ...shown }: DatasetFile) => rowOf({ id, createdAt, updatedAt }, shown),
  list: (ctx, cursor, { params: { datasetId = "" } }) => listDatasetFiles(ctx, { ...cursor, datasetId }),
})

const params = z.object({ datasetId: z.string(), fileId: z.string() })
const common = {
  method: "POST",
  tag: "Dataset",
  permission: "knowledge.write",
  atomic: true,
  params,
  responses: { 200: { description: "The file's id", schema: z.object({ id: z.string() }) } },
} as const

const attach = route({
  ...common,
  path: "/dataset/{datasetId}/file/{fileId}/attach",
  summary: "Attach file to dataset",
  description:
    "Makes the file a source of the dataset, which is read in the background; its status stands in the list.",
  body: z.strictObject({ type: z.literal("source") }).partial(),
  handler: async (ctx, { params }) => json(await attachFile(ctx, params)),
})

const detach = route({
  ...common,
  path: "/dataset/{datasetId}/file/{fileId}/detach",
  summary: "Detach file from dataset",
  description: "The file stays. So do its records, as records of their own, unless deleteRecords is true.",
  body: z.strictObject({ deleteRecords: z.boolean() }).partial(),
  handler: async (ctx, { params, body: { deleteRecords = false } }) =>
    json(await detachFile(ctx, { ...params, deleteRecords })),
})

const sync = route({
  ...common,
  path: "/dataset/{datasetId}/file/{fileId}/sync",
  summary: "Sync file of dataset",
  description: "Reads the file again; what is known of it goes on answering meanwhile.",
  body: z.strictObject({}),
  handler: async (ctx, { params }) => json(await syncFile(ctx, params)),
})

export const datasetFile = [list, attach, detach, sync]
