import { z } from "zod"
import { command, query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { findBot } from "../bots/bots.ts"
import { recordEvent } from "../events/events.ts"
import { Budget, type BudgetUse } from "./schema.ts"
import { usedOf } from "./used-of.ts"

/** A bot's budget of this month and what of it was used. Throws `not_found`. */
export const getBotBudget = query({
  permission: "bots.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<BudgetUse> {
    const { id } = await findBot(ctx, reference)
    const bot = await ctx.db.bot.findFirst({ where: { id }, select: { monthlyBudget: true } })
    return { budget: bot?.monthlyBudget ?? null, used: await usedOf(sqlOf(ctx.db), ctx.account.id, id) }
  },
})

/** Sets what the models of a bot may cost in a month; null: no budget. It binds the next answer. Throws `not_found`. */
export const setBotBudget = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string(), budget: Budget }),
  async run(ctx, { id: reference, budget }): Promise<void> {
    const { id } = await findBot(ctx, reference)
    await ctx.db.bot.updateMany({ where: { id }, data: { monthlyBudget: budget } })
    await recordEvent(ctx, "bot.updated", { botId: id })
  },
})
