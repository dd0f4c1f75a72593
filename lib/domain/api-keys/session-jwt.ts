import { errors, jwtVerify, SignJWT } from "jose"
import { keyFor, keyId } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { once } from "../../core/runtime.ts"

/** Whom a session is for: an account's own program, or a visitor in one conversation. */
export type Audience = "account" | "visitor"

interface Named {
  accountId: string
  sessionId: string
  audience: Audience
}

const ISSUER = "livery"
const ALGORITHM = "HS256"
const AUDIENCE = { account: "livery:account", visitor: "livery:visitor" } as const

/** Signed with a key of this purpose alone, so that no other secret of the install can make a session. */
const key = () =>
  once("tokens.session-key", () => {
    const secret = installSecret()
    return { id: keyId(secret), bytes: keyFor(secret, "api-session") }
  })

/** The JWT that names a session. It carries ids only: what the session may do stands in its row. */
export const signSession = ({ accountId, sessionId, audience }: Named, expiresAt: Date): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, kid: key().id, typ: "JWT" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE[audience])
    .setSubject(accountId)
    .setJti(sessionId)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(key().bytes)

/** What a JWT of ours names; null for every other text: another algorithm, key, audience or issuer, or run out. */
export async function readSession(jwt: string): Promise<Named | null> {
  if (jwt.length > 2_000) return null
  try {
    const { payload, protectedHeader } = await jwtVerify(jwt, key().bytes, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: Object.values(AUDIENCE),
      requiredClaims: ["sub", "jti", "exp"],
    })
    const { sub = "", jti = "", aud } = payload
    const audience = (["account", "visitor"] as const).find((each) => AUDIENCE[each] === aud)
    if (!audience || protectedHeader.kid !== key().id) return null
    return { accountId: sub, sessionId: jti, audience }
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
