import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { parseMillionths, writeMillionths } from "#lib/core/millionths.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { getBotBudget, getOwnBudget, setBotBudget, setClientBudget } from "#lib/domain/budgets/budgets.ts"
import type { CliCommand } from "./command.ts"

const of = async (account: string) => systemContext(await loadFacts(account), makeLog(), "cli")
const OPTIONS = { account: "required", bot: "optional" } as const

export const showBudget: CliCommand = {
  about: "What the models of a client, or of one of its bots, may cost this month and what they did.",
  options: OPTIONS,
  async run({ account = "", bot }) {
    const ctx = await of(account)
    const { budget, used } = bot ? await getBotBudget(ctx, { id: bot }) : await getOwnBudget(ctx, {})
    const json = { budget: budget === null ? null : writeMillionths(budget), used: writeMillionths(used) }
    return { json, text: `${json.used} of ${json.budget ?? "no budget"}` }
  },
}

export const setBudget: CliCommand = {
  about:
    "What the models of a client, or of one of its bots, may cost in a month, as 25.00, or none; then answers are quoted.",
  options: { ...OPTIONS, amount: "required" },
  async run({ account = "", bot, amount = "" }) {
    const budget = amount === "none" ? null : parseMillionths(amount)
    if (budget === null && amount !== "none") throw new Error("--amount is a sum as 25.00, or none")
    const ctx = await of(account)
    if (bot) await setBotBudget(ctx, { id: bot, budget })
    else await setClientBudget(await of(ctx.account.parentId ?? ""), { id: account, budget })
    return { json: { account, amount }, text: `The budget is ${amount} a month, from the next answer on.` }
  },
}
