import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

const FORGET = forgetSome("AuditEntry", `"createdAt" < now() - interval '2 years'`, '"createdAt"')

/** Removes entries of every audit log that are two years old; returns how many. */
export const forgetAudit = (): Promise<number> => untilNone(systemSql(), FORGET)
