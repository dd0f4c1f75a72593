import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

const IS_OVER = `"createdAt" < now() - case status when 'draft' then interval '1 day' else interval '30 days' end`
const FORGET = forgetSome("ContactImport", `"createdAt" < now() - interval '1 day' and ${IS_OVER}`)

/** Removes drafts that nobody brought in within a day, and reports that are 30 days old; returns how many. */
export const forgetImports = (): Promise<number> => untilNone(systemSql(), FORGET)
