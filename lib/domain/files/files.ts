export {
  addAttachment,
  announceAttachment,
  listAttachments,
  type OpenedAttachment,
  openAttachment,
} from "./attachments.ts"
export { checkReceived } from "./check-received.ts"
export { cleanName } from "./clean-name.ts"
export { createFile, deleteFile, fileOf, findFile, getFile, listFiles, lockFile, updateFile } from "./crud.ts"
export { dropAttachments } from "./drop-attachments.ts"
export { missingBytes } from "./missing-bytes.ts"
export { openFile } from "./open-file.ts"
export { openStorage } from "./open-storage.ts"
export { purgeFiles } from "./purge-files.ts"
export { queueSources } from "./queue-sources.ts"
export { discardReceived, receiveBytes, receiveContent } from "./receive-bytes.ts"
export type { Received } from "./storage/schema.ts"
export type { StoredBytes } from "./store-bytes.ts"
export {
  deleteBytes,
  listBytes,
  readBytes,
  restoreBytes,
  storeBytes,
  storeReceived,
  streamBytes,
} from "./store-bytes.ts"
export { readTicket, type Ticket } from "./ticket.ts"
export { announceUpload, uploadFile } from "./upload-file.ts"
