import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { AuditFilter } from "./schema.ts"

/** Notes in the log itself that it was taken away as a file, and by which filter. */
export const noteAuditExport = command({
  permission: "audit.read",
  input: AuditFilter,
  run: (ctx): Promise<void> => recordEvent(ctx, "audit.exported", {}),
})
