import { type Bind, operatorsOf } from "./filter-condition.ts"
import type { Operator, RecordFilter } from "./schema.ts"

/** The rows of RecordField that hold what is asked of one key, as a condition of SQL over a row called `field`. */
export type Lookup = (bind: Bind) => string

/** What `#>` takes for a place in a list, whose elements are listed under the list's own path. */
const NUMBERED = /^\s*[+-]?\d+$/
/** Kinds of value by their first byte, and the next one, which comes after all values of the kind. */
const KINDS = { number: ["n", "o"], string: ["s", "t"] } as const

/**
 * The parts of a filter whose records can be looked up. Each gives every record that meets it, and maybe others: values
 * are compared by their beginnings. What is absent or different cannot be looked up.
 */
export function filterLookups(filter: RecordFilter): Lookup[] {
  return Object.entries(filter).flatMap(([key, condition]) => {
    const path = key.split(".").slice(1)
    if (path.some((part) => NUMBERED.test(part))) return []
    const operators = operatorsOf(condition)
    const lists = operators.flatMap(([operator, value]) => listed(operator, value) ?? [])
    // Both ends of a range are of one value.
    const bounds = operators.flatMap(([operator, value]) => bounded(operator, value) ?? [])
    const range: Lookup = (bind) => bounds.map((bound) => bound(bind)).join(" and ")
    return [...lists, ...(bounds.length ? [range] : [])].map(
      (lookup): Lookup =>
        (bind) =>
          `field.path = ${bind(path.join("."), "text")} and ${lookup(bind)}`,
    )
  })
}

function listed(operator: Operator, value: unknown): Lookup | undefined {
  if (operator !== "$eq" && operator !== "$in") return undefined
  const sought = operator === "$in" ? (value as unknown[]) : [value]
  if (!sought.length || sought.includes(null)) return undefined
  return (bind) => `field.value = any(array[${sought.map((each) => coded(each, bind)).join(", ")}])`
}

/** What is cut off may be greater or less, so the bound itself is looked at too. */
function bounded(operator: Operator, value: unknown): Lookup | undefined {
  const [first, behind] = KINDS[typeof value as keyof typeof KINDS] ?? []
  if (operator === "$gt" || operator === "$gte")
    return (bind) => `field.value >= ${coded(value, bind)} and field.value < ${bind(behind, "text")}::bytea`
  if (operator === "$lt" || operator === "$lte")
    return (bind) => `field.value >= ${bind(first, "text")}::bytea and field.value <= ${coded(value, bind)}`
  return undefined
}

const coded = (value: unknown, bind: Bind) => `livery_meta_value(${bind(JSON.stringify(value), "jsonb")})`
