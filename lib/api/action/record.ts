import { z } from "zod"
import {
  createRecord,
  deleteRecord,
  getRecord,
  listRecords,
  updateRecord,
} from "../../domain/knowledge/records/records.ts"
import type { DatasetRecord } from "../../domain/knowledge/records/schema.ts"
import { baseFields, clearable, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const { meta, $update } = baseFields

export const record = resource({
  noun: "record",
  within: "/dataset/{datasetId}",
  tag: "Record",
  permissions: { read: "knowledge.read", write: "knowledge.write" },
  fields: z
    .strictObject({
      text: z.string().meta({
        description: "What is searched and quoted, at most 100,000 characters",
        examples: ["Returns are free within 30 days."],
      }),
      source: clearable.describe("Your own word for where it comes from"),
      meta,
      $update,
    })
    .partial(),
  view: z.object({
    text: z.string().meta({ examples: ["Returns are free within 30 days."] }),
    source: z.string().optional(),
    meta: z.record(z.string(), z.unknown()),
  }),
  exports: true,
  show: ({ id, createdAt, updatedAt, ...shown }: DatasetRecord) => shown,
  list: (ctx, cursor, { datasetId = "" }) => listRecords(ctx, { ...cursor, datasetId }),
  fetch: (ctx, id, { datasetId = "" }) => getRecord(ctx, { datasetId, id }),
  create: (ctx, { text = "", ...fields }, { datasetId = "" }) =>
    createRecord(ctx, { ...settled(fields), text, datasetId }),
  update: (ctx, id, fields, { datasetId = "" }) =>
    updateRecord(ctx, { datasetId, id, settings: settled(fields) }),
  delete: (ctx, id, { datasetId = "" }) => deleteRecord(ctx, { datasetId, id }),
})
