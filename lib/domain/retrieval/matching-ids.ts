import { type Bind, binder, filterCondition } from "./filter-condition.ts"
import { filterLookups, type Lookup } from "./filter-lookups.ts"
import type { Place } from "./read-segments.ts"
import type { RecordFilter, Sql } from "./schema.ts"

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
