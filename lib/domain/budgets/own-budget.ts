import { z } from "zod"
import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { BudgetUse } from "./schema.ts"
import { usedOf } from "./used-of.ts"

/** The account's own budget of this month and what of it was used. */
export const getOwnBudget = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<BudgetUse> {
    const { budget } = ctx.account
    return {
      budget: budget === null ? null : BigInt(budget),
      used: await usedOf(sqlOf(ctx.db), ctx.account.id),
    }
  },
})
