import type { Condition, Operator, RecordFilter } from "./schema.ts"

/** Adds a value to those of a statement, and names it there. */
export type Bind = (value: unknown, type: string) => string

export const binder =
  (values: unknown[]): Bind =>
  (value, type) =>
    `$${values.push(value)}::${type}`

/**
 * A filter as a condition of SQL over a row's `meta`.
 * Values of different types never compare; a list in `meta` equals each of its elements; what is missing is null.
 */
export function filterCondition(filter: RecordFilter, meta: string, bind: Bind): string {
  const conditions = Object.entries(filter).flatMap(([key, condition]) => {
    const place = `(${meta} #> ${bind(key.split(".").slice(1), "text[]")})`
    return operatorsOf(condition).map(([operator, value]) => `(${compare(place, operator, value, bind)})`)
  })
  return conditions.length ? conditions.join(" and ") : "true"
}

export const operatorsOf = (condition: Condition): [Operator, unknown][] =>
  typeof condition === "object" && condition !== null
    ? (Object.entries(condition) as [Operator, unknown][])
    : [["$eq", condition]]

const ORDER = { $gt: ">", $gte: ">=", $lt: "<", $lte: "<=" } as const

function compare(place: string, operator: Operator, value: unknown, bind: Bind): string {
  if (operator === "$eq") return equals(place, value, bind)
  if (operator === "$ne") return `not (${equals(place, value, bind)})`
  if (operator === "$in") {
    const any = (value as unknown[]).map((each) => equals(place, each, bind))
    return any.join(" or ") || `${place} is null and false`
  }
  if (typeof value === "number")
    return `jsonb_typeof(${place}) = 'number' and ${place} ${ORDER[operator]} ${bind(String(value), "jsonb")}`
  return `jsonb_typeof(${place}) = 'string' and (${place} #>> '{}') collate "C" ${ORDER[operator]} ${bind(value, "text")}`
}

/** Never null, so that `not` of it is right for what is missing. */
const equals = (place: string, value: unknown, bind: Bind) =>
  value === null
    ? `coalesce(${place} = 'null', true)`
    : `coalesce(${place} @> ${bind(JSON.stringify(value), "jsonb")}, false)`
