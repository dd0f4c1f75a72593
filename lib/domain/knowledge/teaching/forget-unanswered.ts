import { forgetSome, untilNone } from "../../../db/forget-some.ts"
import { systemSql } from "../../../db/system.ts"

const FORGET = forgetSome(
  "UnansweredQuestion",
  `"lastAskedAt" < now() - interval '180 days'`,
  '"lastAskedAt"',
)

/** Removes questions, of every account, that nobody has asked for half a year; returns how many. */
export const forgetUnanswered = (): Promise<number> => untilNone(systemSql(), FORGET)
