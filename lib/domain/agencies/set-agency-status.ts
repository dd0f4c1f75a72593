import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { auditedStatements } from "../events/events.ts"

const SET = `update "Account" set status = $2::"AccountStatus", "updatedAt" = now()
  where id = $1::uuid and kind = 'partner' and "deletedAt" is null returning name`

/**
 * Suspends an agency, with all of its clients, or lets it work again, on behalf of an administrator. Throws `not_authorized`
 * for accounts that are not the platform's, `not_found`.
 */
export const setAgencyStatus = procedure({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), status: z.enum(["active", "suspended"]) }),
  async run(ctx, { id, status }): Promise<void> {
    if (ctx.account.kind !== "platform")
      throw new LiveryError("not_authorized", "Only the platform suspends agencies")
    if (!isId(id)) throw notFound("agency")
    await system().$transaction(async (tx) => {
      const sql = sqlOf(tx)
      const { rows } = await sql.query<{ name: string }>({ text: SET, values: [id, status] })
      if (!rows[0]) throw notFound("agency")
      const type = status === "active" ? "client.resumed" : "client.suspended"
      for (const told of auditedStatements(ctx, type, { clientId: id }, rows[0].name)) await sql.query(told)
    })
  },
})
