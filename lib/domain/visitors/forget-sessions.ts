import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

const SESSIONS = forgetSome("VisitorSession", `"expiresAt" < now() - interval '1 day'`, '"expiresAt"')
/** The same with contacts that were nothing but such a browser: nobody has said or left anything as one of them. */
const WITH_CONTACTS = `with gone as (${SESSIONS} returning "accountId", "contactId", id)
  , nobody as (delete from "Contact" k using gone g
    where k."accountId" = g."accountId" and k.id = g."contactId" and k.fingerprint = 'widget:' || g.id and k."leadAt" is null
      and not exists (select from "Conversation" v where v."accountId" = k."accountId" and v."contactId" = k.id)
      and not exists (select from "Task" t where t."accountId" = k."accountId" and t."contactId" = k.id))
  select id from gone`
const USE = forgetSome("DailyUse", `day < (now() at time zone 'utc')::date - 2`, "day")

/** Removes sessions of visitors that ran out a day ago, and what was counted on days that are over; returns how many. */
export async function forgetVisitorSessions(): Promise<number> {
  return (await untilNone(systemSql(), WITH_CONTACTS)) + (await untilNone(systemSql(), USE))
}
