import { z } from "zod"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"

/** Notes in the log that it was itself taken away as a file. */
export const noteAuditExport = command({
  permission: "audit.read",
  input: z.strictObject({}),
  run: (ctx): Promise<void> => recordEvent(ctx, "audit.exported", {}),
})

/** Notes in the log that conversations were taken away as a file. */
export const noteConversationExport = command({
  permission: "conversations.read",
  input: z.strictObject({}),
  run: (ctx): Promise<void> => recordEvent(ctx, "conversations.exported", {}),
})
