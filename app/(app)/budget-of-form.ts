import * as words from "#components/words/words.ts"
import { parseMillionths, writeMillionths } from "#lib/core/millionths.ts"
import type { BudgetUse } from "#lib/domain/budgets/schema.ts"

type Read<Name extends string> =
  | { budget: bigint | null; fields?: never }
  | { budget?: never; fields: Record<Name, string> }

/** The budget that a field of a form asks for: null for none, where it is left empty. What is no amount answers with why. */
export function budgetOfForm<Name extends string = "budget">(
  form: FormData,
  name: Name = "budget" as Name,
): Read<Name> {
  const text = String(form.get(name) ?? "").trim()
  if (text === "") return { budget: null }
  const budget = parseMillionths(text)
  if (budget !== null) return { budget }
  return { fields: { [name]: words.usage.budget.wrong } as Record<Name, string> }
}

/** The same as its field shows it. */
export const budgetText = ({ budget }: Pick<BudgetUse, "budget">): string =>
  budget === null ? "" : writeMillionths(budget)
