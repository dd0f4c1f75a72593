export { createRecord } from "./create-record.ts"
export { deleteRecord } from "./delete-record.ts"
export { getRecord, listRecords } from "./read-records.ts"
export { updateRecord } from "./update-record.ts"
