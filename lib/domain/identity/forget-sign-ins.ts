import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

const FORGET = forgetSome("Session", `"expiresAt" < now() - interval '30 days'`, '"expiresAt"')

/** Removes people's sessions that ran out 30 days ago, revoked or not; returns how many. */
export const forgetSignIns = (): Promise<number> => untilNone(systemSql(), FORGET)
