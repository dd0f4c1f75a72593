import type { AccountFacts } from "../../core/context.ts"
import { isId } from "../../core/ids.ts"
import { forgetSome, untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"
import { readSession } from "./session-jwt.ts"

export interface SessionCaller {
  sessionId: string
  allowedRoutes: string[]
  /** Set for a visitor's session. */
  conversationId: string | null
  contactId: string | null
  account: AccountFacts
}
type Row = FactsRow & Omit<SessionCaller, "account">

const SELECT = `select s.id as "sessionId", s."allowedRoutes", s."conversationId", s."contactId", ${FACTS.columns}
  from "ApiSession" s join "Account" a on a.id = s."accountId" ${FACTS.joins}
    left join "Conversation" c on c."accountId" = s."accountId" and c.id = s."conversationId"
    left join "Token" t on t."accountId" in (s."accountId", a."parentId") and t.id = s."tokenId"
  where s."accountId" = $1 and s.id = $2 and (s."conversationId" is not null) = $3
    and s."revokedAt" is null and s."expiresAt" > now() and a."deletedAt" is null and c."deletedAt" is null
    and (s."tokenId" is null or (t.id is not null and t."revokedAt" is null))`

/** Who holds a session's JWT, or null. Without a signature of ours it costs no query. */
export async function findSessionCaller(jwt: string): Promise<SessionCaller | null> {
  const named = await readSession(jwt)
  if (!named || !isId(named.accountId) || !isId(named.sessionId)) return null
  const values = [named.accountId, named.sessionId, named.audience === "visitor"]
  const { rows } = await systemSql().query<Row>({ text: SELECT, values })
  const [row] = rows
  if (!row) return null
  const { sessionId, allowedRoutes, conversationId, contactId } = row
  return { sessionId, allowedRoutes, conversationId, contactId, account: factsOf(row) }
}

const FORGET = forgetSome("ApiSession", `"expiresAt" < now() - interval '1 day'`, '"expiresAt"')

/** Removes sessions that ran out a day ago; returns how many. */
export const forgetSessions = (): Promise<number> => untilNone(systemSql(), FORGET)
