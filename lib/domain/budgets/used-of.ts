import type { Sql } from "../../db/wire/wire.ts"

const USED = `select coalesce(sum(used), 0)::text as used from "Counter"
  where "accountId" = $1::uuid and metric = $2 and period = to_char(now() at time zone 'UTC', 'YYYY-MM')`

/** What models cost an account this UTC month, or one of its bots, with what is held for answers under way. */
export async function usedOf(sql: Sql, accountId: string, botId?: string): Promise<bigint> {
  const values = [accountId, botId ? `cost:${botId}` : "cost"]
  const { rows } = await sql.query<{ used: string }>({ text: USED, values })
  return BigInt(rows[0]?.used ?? 0)
}
