import { z } from "zod"
import { columnsOf } from "../../db/columns-of.ts"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { fileOf } from "./file-of.ts"
import { lockFile } from "./read-files.ts"
import { FileSettings } from "./schema.ts"

/** Changes what is named and leaves the rest; null clears. */
export const updateFile = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string(), settings: FileSettings }),
  async run(ctx, { id: reference, settings }): Promise<{ id: string }> {
    const { id, meta } = fileOf(await lockFile(ctx, reference))
    await ctx.db.file.updateMany({ where: { id }, data: columnsOf(settings, meta) })
    await recordEvent(ctx, "file.updated", { fileId: id })
    return { id }
  },
})
