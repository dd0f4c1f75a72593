import type { Sql } from "../../db/wire/wire.ts"

/** Gives back everything that a client holds of its own and its agency's limits, except what is counted by the month. */
export const releaseLimits = (sql: Sql, clientId: string): Promise<unknown> =>
  sql.query({ text: "select livery_release_all($1::uuid)", values: [clientId] })
