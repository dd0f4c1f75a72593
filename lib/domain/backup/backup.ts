export { checkArchive } from "./check-archive.ts"
export { type Backup, makeBackup } from "./make-backup.ts"
export { restoreBackup } from "./restore-backup.ts"
