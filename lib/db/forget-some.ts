import type { Sql } from "./wire/wire.ts"

/** Rows that one statement of a sweep removes at most, so that it holds no lock for long. */
const BATCH = 1_000

/**
 * Deletes up to a batch of the rows that a condition names, the earliest by `by` first. By their places: joined with
 * themselves, the rows might all be read where the planner takes the table for small. The condition is looked at again for
 * rows that somebody changes meanwhile.
 */
export const forgetSome = (table: string, condition: string, by = '"createdAt"'): string =>
  `delete from "${table}" where ctid = any (array(
    select ctid from "${table}" where ${condition} order by ${by} limit ${BATCH})) and ${condition}`

/** Repeats a statement that works in batches until nothing is left; returns how many rows it touched. */
export async function untilNone(sql: Sql, text: string, values: unknown[] = []): Promise<number> {
  for (let total = 0; ; ) {
    const { rowCount } = await sql.query({ text, values })
    if (!rowCount) return total
    total += rowCount
  }
}
