import { systemSql } from "../../db/system.ts"

/** Deletes what was published more than an hour ago. */
export async function forgetChannelEvents(): Promise<number> {
  const { rowCount } = await systemSql().query(
    `delete from "ChannelEvent" where "createdAt" < now() - interval '1 hour'`,
  )
  return rowCount ?? 0
}
