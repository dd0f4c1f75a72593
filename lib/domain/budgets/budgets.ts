/**
 * What models may cost in a month: of a client, as its agency sets it, and of a bot, as its owner does. Answers hold what they
 * may cost before a model is asked and settle what it did (`plans`, `chat`); one that finds a budget spent quotes instead.
 */
export { getBotBudget, setBotBudget } from "./bot-budget.ts"
export { setClientBudget } from "./client-budget.ts"
export { mailBudget } from "./mail-budget.ts"
export { getOwnBudget } from "./own-budget.ts"
export { tellBudgets } from "./tell-budgets.ts"
