import { ownJwt } from "../../core/own-jwt.ts"

/** Whom a session is for: an account's own program, or a visitor in one conversation. */
export type Audience = "account" | "visitor"

interface Named {
  accountId: string
  sessionId: string
  audience: Audience
}

const AUDIENCE = { account: "livery:account", visitor: "livery:visitor" } as const
const JWT = ownJwt("api-session", Object.values(AUDIENCE))

/** The JWT that names a session. */
export const signSession = ({ accountId, sessionId, audience }: Named, expiresAt: Date): Promise<string> =>
  JWT.sign({ subject: accountId, id: sessionId, audience: AUDIENCE[audience] }, expiresAt)

/** What a session's JWT names; null for every other text. */
export async function readSession(jwt: string): Promise<Named | null> {
  const named = await JWT.read(jwt)
  if (!named) return null
  const audience = named.audience === AUDIENCE.visitor ? "visitor" : "account"
  return { accountId: named.subject, sessionId: named.id, audience }
}
