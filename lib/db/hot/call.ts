import type { Sql } from "../transaction.ts"

/** A function of the first migration with its arguments. */
export interface Call {
  name: "livery_count" | "livery_reserve" | "livery_release"
  values: readonly unknown[]
}

/** Calls functions in this order, all in one statement. */
export async function call(sql: Sql, calls: readonly Call[]): Promise<void> {
  let used = 0
  const called = calls.map(({ name, values }) => `${name}(${values.map(() => `$${++used}`).join(", ")})`)
  await sql.query({
    // PostgreSQL cuts names after 63 characters.
    name: calls.map(({ name }) => name.replace("livery_", "").slice(0, 3)).join("+"),
    text: `select ${called.join(", ")}`,
    values: calls.flatMap(({ values }) => values),
  })
}
