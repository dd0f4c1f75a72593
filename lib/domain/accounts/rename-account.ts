import { z } from "zod"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"

const RENAME = `update "Account" set name = $2, "updatedAt" = now() where id = $1::uuid returning id`

/** Gives the context's account another name, such as a company's. */
export const renameAccount = command({
  permission: "account.write",
  input: z.strictObject({ name: z.string().trim().min(1, "Enter a name").max(120) }),
  async run(ctx, { name }): Promise<{ name: string }> {
    await sqlOf(ctx.db).query({ text: RENAME, values: [ctx.account.id, name] })
    await recordEvent(ctx, "account.renamed", {}, name)
    return { name }
  },
})
