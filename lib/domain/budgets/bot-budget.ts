import { z } from "zod"
import { given } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { findBot } from "../bots/bots.ts"
import { recordEvent } from "../events/events.ts"
import { Budget, type BudgetUse } from "./schema.ts"
import { usedOf } from "./used-of.ts"

/** A bot's budget of this month, what of it was used, and what one of its visitors may cost a day. Throws `not_found`. */
export const getBotBudget = query({
  permission: "bots.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<BudgetUse & { visitorBudget: bigint | null }> {
    const { id } = await findBot(ctx, reference)
    const select = { monthlyBudget: true, visitorBudget: true }
    const bot = await ctx.db.bot.findFirst({ where: { id }, select })
    const { monthlyBudget: budget = null, visitorBudget = null } = bot ?? {}
    return { budget, visitorBudget, used: await usedOf(sqlOf(ctx.db), ctx.account.id, id) }
  },
})

/**
 * Sets what the models of a bot may cost in a month, and its answers to one visitor on a UTC day; null: no budget; what is not
 * named stays. They bind the next answer. Throws `not_found`.
 */
export const setBotBudget = command({
  permission: "bots.write",
  input: z.strictObject({
    id: z.string(),
    budget: Budget.optional(),
    visitorBudget: Budget.optional(),
  }),
  async run(ctx, { id: reference, budget: monthlyBudget, visitorBudget }): Promise<void> {
    const { id } = await findBot(ctx, reference)
    await ctx.db.bot.updateMany({ where: { id }, data: given({ monthlyBudget, visitorBudget }) })
    await recordEvent(ctx, "bot.updated", { botId: id })
  },
})
