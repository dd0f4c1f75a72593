import type { Sql } from "../transaction.ts"

/** A function of the migrations with its arguments. */
export interface Call {
  name:
    | "livery_count"
    | "livery_count_tokens"
    | "livery_take"
    | "livery_release"
    | "livery_hold"
    | "livery_spend"
  values: readonly unknown[]
}

/** Calls functions in this order, all in one statement; returns what they return. */
export async function call(sql: Sql, calls: readonly Call[]): Promise<unknown[]> {
  let used = 0
  const called = calls.map(
    ({ name, values }, i) => `${name}(${values.map(() => `$${++used}`).join(", ")}) as r${i}`,
  )
  const { rows } = await sql.query<Record<string, unknown>>({
    // PostgreSQL cuts names after 63 characters.
    name: calls.map(({ name }) => name.replace("livery_", "").replace("count_", "").slice(0, 3)).join("+"),
    text: `select ${called.join(", ")}`,
    values: calls.flatMap(({ values }) => values),
  })
  return calls.map((_, i) => rows[0]?.[`r${i}`])
}
