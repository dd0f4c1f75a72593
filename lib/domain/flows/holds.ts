import { fillVariables, type Variables, variableValue } from "../../core/fill-variables.ts"
import type { BlockOf, Comparison } from "./schema.ts"

type Rule = BlockOf<"condition">["rules"][number]

/** Whether a rule holds for what is known: total, so that no value of a visitor makes it fail. */
export const ruleHolds = ({ match, when }: Rule, variables: Variables): boolean =>
  match === "all" ? when.every((each) => holds(each, variables)) : when.some((each) => holds(each, variables))

function holds({ variable, is, value }: Comparison, variables: Variables): boolean {
  const [scope, name] = split(variable)
  const known = variableValue(variables, scope, name)
  const isKnown = known !== undefined && known !== null && known !== ""
  if (is === "known") return isKnown
  if (is === "unknown") return !isKnown
  const wanted = typeof value === "number" ? String(value) : fillVariables(value, variables)
  if (is === "greater_than" || is === "less_than") {
    const [a, b] = [numberOf(known), numberOf(wanted)]
    if (a === null || b === null) return false
    return is === "greater_than" ? a > b : a < b
  }
  const [a, b] = [folded(known), folded(wanted)]
  switch (is) {
    case "equals":
      return a === b
    case "not_equals":
      return a !== b
    case "contains":
      return a.includes(b)
    case "not_contains":
      return !a.includes(b)
    case "starts_with":
      return a.startsWith(b)
  }
}

/** "conversation.order" as its place and its name. */
export function split(variable: string): [keyof Variables, string] {
  const dot = variable.indexOf(".")
  return [variable.slice(0, dot) as keyof Variables, variable.slice(dot + 1)]
}

/** Small and large letters are the same; what is no text is compared as it is written. */
const folded = (value: unknown): string =>
  (typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? ""))
    .trim()
    .toLowerCase()

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  if (typeof value !== "string" || value.trim() === "") return null
  const number = Number(value.trim().replace(",", "."))
  return Number.isFinite(number) ? number : null
}
