import type { Sql } from "../transaction.ts"

/** A function of the migrations with its arguments. */
export interface Call {
  name: "livery_count" | "livery_reserve" | "livery_release" | "livery_hold" | "livery_spend"
  values: readonly unknown[]
}

/** Calls functions in this order, all in one statement; returns what they return. */
export async function call(sql: Sql, calls: readonly Call[]): Promise<unknown[]> {
  let used = 0
  const called = calls.map(({ name, values }) => `${name}(${values.map(() => `$${++used}`).join(", ")})`)
  const { rows } = await sql.query<unknown[]>({
    rowMode: "array",
    // PostgreSQL cuts names after 63 characters.
    name: calls.map(({ name }) => name.replace("livery_", "").slice(0, 3)).join("+"),
    text: `select ${called.join(", ")}`,
    values: calls.flatMap(({ values }) => values),
  })
  return rows[0] ?? []
}
