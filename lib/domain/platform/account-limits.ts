import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { LimitsInput } from "../plans/schema.ts"
import { noteInBoth } from "./note-in-both.ts"

/** What is not named stays. */
const SET = `update "Account" set limits = (limits - $3::text[]) || $2::jsonb, "updatedAt" = now()
  where id = $1::uuid and kind <> 'platform' and "deletedAt" is null returning name`

const NAMES = ["bots", "conversations", "messages", "tokens"] as const

/**
 * Sets an account's own limits of bots, conversations, messages and tokens: an agency's hold for all of its clients together,
 * a client's go before its plan. What is left out is not limited here. Throws `not_authorized` for accounts that are not the
 * platform's, `not_found`.
 */
export const setAccountLimits = procedure({
  permission: "clients.write",
  input: z.strictObject({
    id: z.uuid(),
    limits: LimitsInput.pick({ bots: true, conversations: true, messages: true, tokens: true }),
  }),
  async run(ctx, { id, limits }): Promise<void> {
    assertPlatform(ctx)
    await system().$transaction(async (tx) => {
      const sql = sqlOf(tx)
      const values = [id, JSON.stringify(limits), NAMES]
      const { rows } = await sql.query<{ name: string }>({ text: SET, values })
      if (!rows[0]) throw notFound("account")
      await noteInBoth(ctx, sql, { action: "account.limits_set", id, name: rows[0].name })
    })
  },
})
