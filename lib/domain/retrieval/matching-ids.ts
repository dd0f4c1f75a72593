import { type Bind, binder, filterCondition, operatorsOf } from "./filter-condition.ts"
import type { Operator, RecordFilter, Sql } from "./schema.ts"
import type { Place } from "./segments.ts"

/** Records that are looked up and asked one by one; of more, all records of the dataset are read. */
const LOOKED_UP = 10_000

/**
 * The bytes of the ids of the records whose meta meets a filter, one behind the other, in order. Conditions that few
 * records meet are looked up.
 */
export async function matchingIds(sql: Sql, place: Place, filter: RecordFilter): Promise<Buffer> {
  const rarest = await rarestOf(sql, place, filterLookups(filter))
  return rarest ? lookUp(sql, place, filter, rarest) : scanRecords(sql, place, filter)
}

/** The condition that the fewest records meet, if there is one with few enough. */
async function rarestOf(sql: Sql, place: Place, lookups: readonly Lookup[]): Promise<Lookup | undefined> {
  if (!lookups.length) return undefined
  const values: unknown[] = []
  const bind = binder(values)
  const counts = lookups.map(
    (lookup, i) =>
      `(select count(*)::int from (${fieldsOf(place, lookup, bind)} limit ${LOOKED_UP + 1}) few) as "${i}"`,
  )
  const { rows } = await sql.query({ text: `select ${counts.join(", ")}`, values, prepared: false })
  const found = Object.entries((rows as Record<string, number>[])[0] ?? {})
  const [index, count = 0] = found.toSorted(([, a], [, b]) => a - b)[0] ?? []
  return count <= LOOKED_UP ? lookups[Number(index)] : undefined
}

/** The rows of a condition, and those of the records that have too many values to list. */
const fieldsOf = ({ accountId, datasetId }: Place, lookup: Lookup, bind: Bind) => {
  const of = `select "recordId" from "RecordField" field
    where "accountId" = ${bind(accountId, "uuid")} and "datasetId" = ${bind(datasetId, "uuid")}`
  return `(${of} and ${lookup(bind)} union all ${of} and path = '')`
}

async function lookUp(sql: Sql, place: Place, filter: RecordFilter, lookup: Lookup): Promise<Buffer> {
  const values: unknown[] = []
  const bind = binder(values)
  const condition = filterCondition(filter, "record.meta", bind)
  return idsOf(sql, {
    // One probe of the primary key each, whatever the planner's statistics say.
    text: `from (select distinct "recordId" as id from ${fieldsOf(place, lookup, bind)} field) few
      cross join lateral (
        select meta from "Record" where "accountId" = ${bind(place.accountId, "uuid")} and id = few.id
          and "datasetId" = ${bind(place.datasetId, "uuid")} limit 1
      ) record where ${condition}`,
    values,
  })
}

/** The same by asking every record of the dataset. */
export async function scanRecords(sql: Sql, place: Place, filter: RecordFilter): Promise<Buffer> {
  const values: unknown[] = []
  const bind = binder(values)
  return idsOf(sql, {
    text: `from "Record" where "accountId" = ${bind(place.accountId, "uuid")} and "datasetId" = ${bind(place.datasetId, "uuid")}
      and ${filterCondition(filter, "meta", bind)}`,
    values,
  })
}

async function idsOf(sql: Sql, { text, values }: { text: string; values: unknown[] }): Promise<Buffer> {
  const { rows } = await sql.query({
    text: `select string_agg(uuid_send(id), ''::bytea order by id) as ids ${text}`,
    values,
    prepared: false,
  })
  return (rows as { ids: Buffer | null }[])[0]?.ids ?? Buffer.alloc(0)
}

/** The rows of RecordField that hold what is asked of one key, as a condition of SQL over a row called `field`. */
type Lookup = (bind: Bind) => string

/** What `#>` takes for a place in a list, whose elements are listed under the list's own path. */
const NUMBERED = /^\s*[+-]?\d+$/
/** Kinds of value by their first byte, and the next one, which comes after all values of the kind. */
const KINDS = { number: ["n", "o"], string: ["s", "t"] } as const

/**
 * The parts of a filter whose records can be looked up. Each gives every record that meets it, and maybe others: values
 * are compared by their beginnings. What is absent or different cannot be looked up.
 */
function filterLookups(filter: RecordFilter): Lookup[] {
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
