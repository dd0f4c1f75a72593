import type { Metric } from "../../core/context.ts"
import type { Sql } from "../../db/transaction.ts"
import { release } from "../limits/limits.ts"

const HELD = `select metric, sum(used)::int as amount from "Counter" where "accountId" = $1::uuid and period = 'all'
  group by metric having sum(used) <> 0 order by metric`

/** Gives back everything that an account holds of its own and its partner's limits, except what is counted by the month. */
export async function releaseAll(sql: Sql, account: { id: string; parentId: string }): Promise<void> {
  const { rows } = await sql.query<{ metric: Metric; amount: number }>({ text: HELD, values: [account.id] })
  if (rows.length > 0) await release(sql, account, rows)
}
