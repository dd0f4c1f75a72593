import { isId } from "../../core/ids.ts"
import type { Language } from "../../core/languages.ts"
import { systemSql } from "../../db/system.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"
import { WIDGET } from "../widgets/schema.ts"
import { settingsOf } from "../widgets/widgets.ts"
import type { Visit } from "./schema.ts"
import { readToken } from "./session-token.ts"

interface Row extends FactsRow {
  sessionId: string
  origin: string
  contactId: string
  name: string | null
  email: string | null
  isIdentified: boolean
  consentVersion: string | null
  isPreview: boolean
  widgetId: string
  slug: string | null
  config: unknown
  botId: string
  botName: string
  language: Language
  welcomeMessage: string | null
}

/** While it stands; an identity only for as long as it is believed. */
const SESSION_STANDS = `s."revokedAt" is null and s."expiresAt" > now() and (s."identifiedUntil" is null or s."identifiedUntil" > now())`

const SELECT = `select s.id as "sessionId", s.origin, s."contactId", s."isPreview", nullif(k.name, '') as name, k.email,
    s."identifiedUntil" is not null as "isIdentified", k.consent->>'version' as "consentVersion",
    i.id as "widgetId", i.slug, i.config - 'avatar' as config,
    b.id as "botId", b.name as "botName", b.language, b."welcomeMessage", ${FACTS.columns}
  from "VisitorSession" s join "Account" a on a.id = s."accountId" ${FACTS.joins}
    join "Contact" k on k."accountId" = s."accountId" and k.id = s."contactId"
    join "Integration" i on i."accountId" = s."accountId" and i.id = s."integrationId" and i.kind = '${WIDGET}'
    join "Bot" b on b."accountId" = s."accountId" and b.id = i."botId"
  where ${SESSION_STANDS} and a."deletedAt" is null and b."isActive" and b."deletedAt" is null`
const BY_ID = `${SELECT} and s."accountId" = $1 and s.id = $2`
const BY_SECRET = `${SELECT} and s.hash = $1 and s."integrationId" = $2 and s.origin = $3 and s."isPreview" = $4`

/** The visit of whoever holds a token, or null. Without a signature of ours it costs no query. */
export async function findVisit(token: string): Promise<Visit | null> {
  const named = await readToken(token)
  if (!named || !isId(named.accountId) || !isId(named.sessionId)) return null
  return visitBy(BY_ID, [named.accountId, named.sessionId])
}

/**
 * The visit of a browser that comes back to a widget on the same site, or to its preview; null for an unknown secret, or
 * one whose time is over.
 */
export const findVisitBySecret = (
  hash: Buffer,
  { widgetId, origin, isPreview }: { widgetId: string; origin: string; isPreview: boolean },
): Promise<Visit | null> => visitBy(BY_SECRET, [hash, widgetId, origin, isPreview])

async function visitBy(text: string, values: readonly unknown[]): Promise<Visit | null> {
  const { rows } = await systemSql().query<Row>({ text, values })
  const [row] = rows
  if (!row) return null
  return {
    sessionId: row.sessionId,
    origin: row.origin,
    widget: {
      id: row.widgetId,
      slug: row.slug,
      settings: settingsOf(row.config),
      bot: { id: row.botId, name: row.botName, language: row.language, welcomeMessage: row.welcomeMessage },
      account: factsOf(row),
    },
    visitor: { id: row.contactId, name: row.name, email: row.email, isIdentified: row.isIdentified },
    consentVersion: row.consentVersion,
    isPreview: row.isPreview,
  }
}
