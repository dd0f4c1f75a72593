import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { ViewReason } from "../identity/identity.ts"
import { noteInBoth } from "./note-in-both.ts"

/** One that its agency deleted stays closed, and is what is said here if that is undone. */
const SET = `update "Account" set status = case when "removesAt" is null then $2::"AccountStatus" else status end,
  "statusBefore" = case when "removesAt" is not null then $2::"AccountStatus" end, "heldReason" = $3, "updatedAt" = now()
  where id = $1::uuid and kind <> 'platform' and "deletedAt" is null returning name`

/**
 * Suspends an account for a reason, an agency with all of its clients, or lets it work again: an agency cannot resume what
 * is suspended here. Both logs tell it. Throws `not_authorized` for accounts that are not the platform's, `not_found`,
 * `invalid_input` without a reason.
 */
export const setAccountStatus = procedure({
  permission: "clients.write",
  input: z.strictObject({ id: z.uuid(), status: z.enum(["active", "suspended"]), reason: ViewReason }),
  async run(ctx, { id, status, reason }): Promise<void> {
    assertPlatform(ctx)
    await system().$transaction(async (tx) => {
      const sql = sqlOf(tx)
      const held = status === "suspended" ? reason : null
      const { rows } = await sql.query<{ name: string }>({ text: SET, values: [id, status, held] })
      if (!rows[0]) throw notFound("account")
      const action = status === "active" ? "account.resumed" : "account.suspended"
      await noteInBoth(ctx, sql, { action, id, name: rows[0].name, reason })
    })
  },
})
