import { newId } from "../../core/ids.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { reserve } from "../plans/plans.ts"
import { FileSettings } from "./schema.ts"

/** Makes a file that has no content yet. Throws `limit_reached` at the number of files. */
export const createFile = command({
  permission: "knowledge.write",
  input: FileSettings,
  async run(ctx, settings): Promise<{ id: string }> {
    const id = newId()
    await ctx.db.file.createMany({ data: [{ ...columnsOf(settings), id }] })
    await recordEvent(ctx, "file.created", { fileId: id })
    await reserve(sqlOf(ctx.db), ctx.account, [{ metric: "files", amount: 1 }])
    return { id }
  },
})
