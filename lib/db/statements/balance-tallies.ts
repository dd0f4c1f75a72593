import type { Sql } from "../wire/wire.ts"

/** Makes the stretches of ids that have grown too long smaller, and one row of each of their sums. */
export const balanceTallies = (sql: Sql, accountId: string) =>
  sql.query({
    text: "select livery_balance_conversation($1::uuid), livery_balance_bot($1::uuid), livery_balance_source($1::uuid)",
    values: [accountId],
  })
