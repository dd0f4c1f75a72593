import { ownJwt } from "../../core/own-jwt.ts"

/** Milliseconds that a token is good for; then the browser comes back with its secret. */
const LASTS_MS = 3_600_000
const AUDIENCE = "livery:widget"
const JWT = ownJwt("visitor-session", [AUDIENCE])

export interface Token {
  token: string
  expiresAt: Date
}

/** A new token of a visitor's session. */
export async function signToken(accountId: string, sessionId: string): Promise<Token> {
  const expiresAt = new Date(Date.now() + LASTS_MS)
  const token = await JWT.sign({ subject: accountId, id: sessionId, audience: AUDIENCE }, expiresAt)
  return { token, expiresAt }
}

/** The session that a token names; null for every text that is no token of ours. */
export async function readToken(token: string): Promise<{ accountId: string; sessionId: string } | null> {
  const named = await JWT.read(token)
  return named && { accountId: named.subject, sessionId: named.id }
}
