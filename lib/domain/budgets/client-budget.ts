import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { Budget } from "./schema.ts"

const SET = `update "Account" set "monthlyBudget" = $3::bigint, "updatedAt" = now()
  where id = $2::uuid and "parentId" = $1::uuid and kind = 'customer' and "deletedAt" is null returning name`

/** Sets what the models of a client may cost in a month; null: no budget. It binds the next answer. Throws `not_found`. */
export const setClientBudget = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), budget: Budget }),
  async run(ctx, { id, budget }): Promise<void> {
    if (ctx.account.kind !== "partner") throw new LiveryError("not_authorized", "Only agencies have clients")
    const values = [ctx.account.id, isId(id) ? id : null, budget?.toString() ?? null]
    const { rows } = await sqlOf(ctx.db).query<{ name: string }>({ text: SET, values })
    const [client] = rows
    if (!client) throw notFound("client")
    await recordEvent(ctx, "client.updated", { clientId: id }, client.name)
  },
})
