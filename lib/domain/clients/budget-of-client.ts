import { getOwnBudget } from "../budgets/budgets.ts"
import { asClient } from "./as-client.ts"

/** The budget of one of the agency's clients, and what of it was used this month. */
export const budgetOfClient = asClient("clients.read", getOwnBudget)
