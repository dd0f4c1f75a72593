import { systemSql } from "../../db/system.ts"

const FORGET = `delete from "UnansweredQuestion" where "lastAskedAt" < now() - interval '180 days'`

/** Removes questions, of every account, that nobody has asked for half a year; returns how many. */
export async function forgetUnanswered(): Promise<number> {
  return (await systemSql().query(FORGET)).rowCount ?? 0
}
