import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

const SESSIONS = forgetSome("VisitorSession", `"expiresAt" < now() - interval '1 day'`, '"expiresAt"')

/** Removes sessions of visitors that ran out a day ago; returns how many. */
export const forgetVisitorSessions = (): Promise<number> => untilNone(systemSql(), SESSIONS)
