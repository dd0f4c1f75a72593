export { createRecord, deleteRecord, getRecord, listRecords, updateRecord } from "./crud.ts"
