import { FORGET_FOLLOWERS } from "../../db/statements/followed-events.ts"
import { systemSql } from "../../db/system.ts"

/** Drops the followers of processes that died, and notes of events that are older than an hour. */
export async function forgetFollowers(): Promise<number> {
  return (await systemSql().query(FORGET_FOLLOWERS)).rowCount ?? 0
}
