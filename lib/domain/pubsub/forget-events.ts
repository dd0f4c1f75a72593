import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

const FORGET = forgetSome("ChannelEvent", `"createdAt" < now() - interval '1 hour'`)

/** Deletes what was published more than an hour ago. */
export const forgetChannelEvents = (): Promise<number> => untilNone(systemSql(), FORGET)
