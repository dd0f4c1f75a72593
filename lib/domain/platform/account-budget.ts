import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { Budget } from "../budgets/schema.ts"
import { noteInBoth } from "./note-in-both.ts"

const SET = `update "Account" set "monthlyBudget" = $2::bigint, "updatedAt" = now()
  where id = $1::uuid and kind = 'partner' and "deletedAt" is null returning name`

/**
 * Sets what the models of an agency and of all of its clients together may cost in a month, in millionths of the platform's
 * currency; null: no budget. It binds the next answer. A client's is its agency's to set. Throws `not_authorized` for accounts
 * that are not the platform's, `not_found`.
 */
export const setAgencyBudget = procedure({
  permission: "clients.write",
  input: z.strictObject({ id: z.uuid(), budget: Budget }),
  async run(ctx, { id, budget }): Promise<void> {
    assertPlatform(ctx)
    await system().$transaction(async (tx) => {
      const sql = sqlOf(tx)
      const { rows } = await sql.query<{ name: string }>({
        text: SET,
        values: [id, budget?.toString() ?? null],
      })
      if (!rows[0]) throw notFound("account")
      await noteInBoth(ctx, sql, { action: "account.budget_set", id, name: rows[0].name })
    })
  },
})
