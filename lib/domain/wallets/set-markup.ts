import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { Markup } from "./schema.ts"

const SET = `update "Account" set markup = $2, "updatedAt" = now()
  where (id = $1::uuid or "parentId" = $1::uuid) and "deletedAt" is null and markup <> $2`

/** Sets what the agency adds to what models cost, in percent, for all clients that there are and will be; it holds from the next answer on. */
export const setMarkup = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ markup: Markup }),
  async run(ctx, { markup }): Promise<void> {
    if (ctx.account.kind !== "partner") throw new LiveryError("not_authorized", "Only agencies set a markup")
    await sqlOf(ctx.db).query({ text: SET, values: [ctx.account.id, markup] })
    await recordEvent(ctx, "markup.set", {}, `${markup}%`)
  },
})
