export { noteAuditExport, noteConversationExport } from "./export-audit.ts"
export { forgetAudit } from "./forget-audit.ts"
export { listAuditActors, listAuditEntries } from "./list-entries.ts"
export { searchAuditEntries } from "./search-entries.ts"
