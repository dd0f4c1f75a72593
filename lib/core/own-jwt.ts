import { errors, jwtVerify, SignJWT } from "jose"
import { keyFor, keyId } from "./crypto.ts"
import { installSecret } from "./env.ts"
import { once } from "./runtime.ts"

/** What a JWT of ours names. It carries ids only: what its holder may do stands in the row that they name. */
export interface NamedByJwt<Audience extends string> {
  /** Of an account. */
  subject: string
  /** Of the row. */
  id: string
  audience: Audience
}

const ISSUER = "livery"
const ALGORITHM = "HS256"
const LONGEST = 2_000

/**
 * JWTs for one purpose, signed with a key of that purpose alone, so that no other secret of the install can make one.
 * `read` answers null for every other text: another algorithm, key, audience or issuer, or run out.
 */
export function ownJwt<Audience extends string>(purpose: string, audiences: readonly Audience[]) {
  const key = () =>
    once(`jwt.key.${purpose}`, () => {
      const secret = installSecret()
      return { id: keyId(secret), bytes: keyFor(secret, purpose) }
    })
  return {
    sign: ({ subject, id, audience }: NamedByJwt<Audience>, expiresAt: Date): Promise<string> =>
      new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, kid: key().id, typ: "JWT" })
        .setIssuer(ISSUER)
        .setAudience(audience)
        .setSubject(subject)
        .setJti(id)
        .setIssuedAt()
        .setExpirationTime(expiresAt)
        .sign(key().bytes),
    async read(jwt: string): Promise<NamedByJwt<Audience> | null> {
      if (jwt.length > LONGEST) return null
      try {
        const { payload, protectedHeader } = await jwtVerify(jwt, key().bytes, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: [...audiences],
          requiredClaims: ["sub", "jti", "exp"],
        })
        const { sub = "", jti = "", aud } = payload
        const audience = audiences.find((each) => each === aud)
        if (!audience || protectedHeader.kid !== key().id) return null
        return { subject: sub, id: jti, audience }
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}
