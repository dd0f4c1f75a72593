import type { QueryConfig } from "pg"

/** What lists are paged by: a table whose rows triggers tally (migration "tallies"), and what it can be filtered on. */
export interface Paged {
  kind: "conversation" | "bot" | "source"
  table: string
  /** Columns of a row `r`, and what they are joined from. */
  columns: string
  joins?: string
  order: "asc" | "desc"
  /** The facets as they stand in the tallies: expressions over `r`. */
  facets: readonly [string, string, string]
  /** The facet of which some values stand in the list only where they are asked for. */
  hides?: 0 | 1 | 2
}

export interface PageOf {
  accountId: string
  /** Allowed values of each facet; null: any. */
  filters: readonly [readonly string[] | null, readonly string[] | null, readonly string[] | null]
  /** Those values. */
  hidden?: readonly string[]
  skip: number
  take: number
}

/** Beyond every UUIDv7. */
const LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff"

/** So many rows are walked over sooner than found by sums. */
const SHALLOW = 500

/**
 * A page of a list by its number, with the number of all rows that match, in one statement: the stretches of ids that hold
 * the page are found by their sums, so that only they are read, however deep the page lies. No row: an empty page; the
 * first column is `total` in any case.
 */
export function pageStatement(paged: Paged, page: PageOf): QueryConfig {
  const { accountId, filters, skip, take } = page
  const hidden = paged.hides === undefined ? [] : [page.hidden]
  const shallow = skip <= SHALLOW && filters.every((values) => values === null)
  return shallow
    ? { text: first(paged), values: [accountId, skip, take, ...hidden] }
    : {
        text: deep(paged),
        values: [accountId, ...filters, skip, take, ...hidden],
      }
}

/** One value of a facet by which an index has the rows in the order of the list, so that a page near its beginning is walked to. */
export interface Indexed {
  facet: 0 | 1 | 2
  value: string
  /** A condition over `r` and $4, which is the value. */
  condition: string
  order: string
}

/** The same as `pageStatement` with one value of one facet; null where the page lies too deep for that. */
export function walkedPage(
  paged: Paged,
  { accountId, skip, take, hidden }: Pick<PageOf, "accountId" | "skip" | "take" | "hidden">,
  { facet, value, condition, order }: Indexed,
): QueryConfig | null {
  if (skip > SHALLOW) return null
  const { kind, table, columns, joins = "", facets, hides } = paged
  const isHiding = hides !== undefined && hides !== facet
  const shown = (of: readonly string[]) => (isHiding ? ` and ${of[hides]} <> all ($5::text[])` : "")
  const text = `select (select coalesce(sum(count), 0) from "Tally" where "accountId" = $1 and kind = '${kind}' and level = 1 and ${TALLIED[facet]} = $4::text${shown(TALLIED)})::int as total, found.*
  from (select) one left join (
    select ${columns} from (
      select * from "${table}" r where r."accountId" = $1 and r."deletedAt" is null and ${condition}${shown(facets)} order by ${order} offset $2 limit $3
    ) r ${joins}
  ) found on true order by found.id ${paged.order}`
  return { text, values: [accountId, skip, take, value, ...(isHiding ? [hidden] : [])] }
}

/** The facets' names in the tallies. */
const TALLIED = ["facet1", "facet2", "facet3"] as const

/** What an unfiltered list begins with. Here as below, rows that are passed over are joined with nothing. */
const first = ({ kind, table, columns, joins = "", order, facets, hides }: Paged) => {
  const shown = (values: readonly string[]) =>
    hides === undefined ? "" : ` and ${values[hides]} <> all ($4::text[])`
  return `select (select coalesce(sum(count), 0) from "Tally" where "accountId" = $1 and kind = '${kind}' and level = 1${shown(TALLIED)})::int as total, found.*
  from (select) one left join (
    select ${columns} from (
      select * from "${table}" r where r."accountId" = $1 and r."deletedAt" is null${shown(facets)} order by r.id ${order} offset $2 limit $3
    ) r ${joins}
  ) found on true order by found.id ${order}`
}

// Where a stretch ends is settled before it is compared: below row-level security a coalesce in the comparison would keep
// it from the index.
const deep = ({ kind, table, columns, joins = "", order, facets, hides }: Paged) => {
  const any = (value: string, at: number) =>
    `$${at + 2}::text[] is null${hides === at ? ` and ${value} <> all ($7::text[])` : ""}`
  const matches = (values: readonly string[]) =>
    values.map((value, at) => `(${any(value, at)} or ${value} = any($${at + 2}))`).join(" and ")
  const tallied = `"accountId" = $1 and kind = '${kind}' and ${matches(TALLIED)}`
  return `with groups as materialized (
      select "fromId", sum(count) as n, sum(sum(count)) over (order by "fromId" ${order}) as upto from "Tally"
      where ${tallied} and level = 1 group by "fromId"
    ), near as materialized (
      select "fromId", upto - n as before, coalesce(livery_block_end($1, '${kind}', 1::smallint, "fromId"), '${LAST}') as until from groups
      where n > 0 and upto > $5::bigint and upto - n < $5::bigint + $6::bigint
    ), blocks as materialized (
      select t."fromId", t.n, near.before + sum(t.n) over (partition by near."fromId" order by t."fromId" ${order}) as upto from near
      cross join lateral (
        select "fromId", sum(count) as n from "Tally"
        where ${tallied} and level = 0 and "fromId" >= near."fromId" and "fromId" < near.until group by "fromId"
      ) t
    ), places as materialized (
      select "fromId", coalesce(livery_block_end($1, '${kind}', 0::smallint, "fromId"), '${LAST}') as until,
        greatest($5::bigint - (upto - n), 0) as skipped, least(upto, $5::bigint + $6::bigint) - greatest(upto - n, $5::bigint) as taken from blocks
      where n > 0 and upto > $5::bigint and upto - n < $5::bigint + $6::bigint
    )
    select (select coalesce(sum(n), 0) from groups)::int as total, found.* from (select) one left join (
      select r.* from places cross join lateral (
        select ${columns} from (
          select * from "${table}" r
          where r."accountId" = $1 and r.id >= places."fromId" and r.id < places.until and r."deletedAt" is null
            and ${matches(facets)}
          order by r.id ${order} offset places.skipped limit places.taken
        ) r ${joins}
      ) r
    ) found on true order by found.id ${order}`
}
