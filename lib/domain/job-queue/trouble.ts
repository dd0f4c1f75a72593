import { systemSql } from "../../db/system.ts"

const TROUBLE = `select count(*) filter (where is_available and run_at < now() - interval '10 minutes')::int as late,
    count(*) filter (where attempts >= max_attempts and locked_at is null)::int as failed
  from graphile_worker._private_jobs`

/** Jobs that have waited for more than ten minutes, and those that were given up. */
export async function queueTrouble(): Promise<{ late: number; failed: number }> {
  const { rows } = await systemSql().query<{ late: number; failed: number }>(TROUBLE)
  return rows[0] ?? { late: 0, failed: 0 }
}
