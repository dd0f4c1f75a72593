import * as words from "#components/words/words.ts"
import { parseMillionths, writeMillionths } from "#lib/core/millionths.ts"
import type { BudgetUse } from "#lib/domain/budgets/schema.ts"

/** The budget that a form asks for: null for none, where its field is left empty. What is no amount answers with why. */
export function budgetOfForm(
  form: FormData,
): { budget: bigint | null; fields?: never } | { budget?: never; fields: { budget: string } } {
  const text = String(form.get("budget") ?? "").trim()
  if (text === "") return { budget: null }
  const budget = parseMillionths(text)
  return budget === null ? { fields: { budget: words.usage.budget.wrong } } : { budget }
}

/** The same as its field shows it. */
export const budgetText = ({ budget }: BudgetUse): string => (budget === null ? "" : writeMillionths(budget))
