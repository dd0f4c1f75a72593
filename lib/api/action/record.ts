import { toDialect } from "../../core/noun-fields.ts"
import {
  createRecord,
  deleteRecord,
  getRecord,
  listRecords,
  updateRecord,
} from "../../domain/knowledge/records/records.ts"
import { type DatasetRecord, RECORD_FIELDS } from "../../domain/knowledge/records/schema.ts"
import { actionFields, actionView, settled } from "./fields.ts"
import { resource } from "./resource.ts"

export const record = resource({
  noun: "record",
  within: "/dataset/{datasetId}",
  tag: "Record",
  permissions: { read: "knowledge.read", write: "knowledge.write" },
  fields: actionFields(RECORD_FIELDS),
  view: actionView(RECORD_FIELDS),
  exports: true,
  show: (record: DatasetRecord) => toDialect(RECORD_FIELDS, "action", record),
  list: (ctx, cursor, { datasetId = "" }) => listRecords(ctx, { ...cursor, datasetId }),
  fetch: (ctx, id, { datasetId = "" }) => getRecord(ctx, { datasetId, id }),
  create: (ctx, { text = "", ...fields }, { datasetId = "" }) =>
    createRecord(ctx, { ...settled(fields), text, datasetId }),
  update: (ctx, id, fields, { datasetId = "" }) =>
    updateRecord(ctx, { datasetId, id, settings: settled(fields) }),
  delete: (ctx, id, { datasetId = "" }) => deleteRecord(ctx, { datasetId, id }),
})
