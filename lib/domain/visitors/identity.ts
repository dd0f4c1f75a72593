import { errors, type JWTPayload, jwtVerify } from "jose"
import { LiveryError } from "../../core/errors.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import type { FoundWidget } from "../widgets/widgets.ts"
import { readIdentitySecret } from "./identity-secret.ts"

/** Who a visitor is, as their account vouches for. */
export interface Identity {
  /** The account's own id of the person. */
  subject: string
  name: string | null
  email: string | null
}

/** Seconds that an identity may be good for, and by which clocks may differ. */
const LONGEST = 3600
const TOLERANCE = 30

/**
 * What an identity says that a client's own server signed (HS256 with the account's widget secret) for this bot, this
 * widget or this account. Throws `identity_invalid` for every other text, whatever is wrong with it.
 */
export async function readIdentity({ id, bot, account }: FoundWidget, jwt: string): Promise<Identity> {
  const secret = await readIdentitySecret(account)
  if (!secret) throw invalid("The account has no secret for identities yet")
  try {
    const { payload } = await jwtVerify(jwt, new TextEncoder().encode(secret), {
      algorithms: ["HS256"],
      audience: [bot.id, id, account.id],
      requiredClaims: ["sub", "exp", "aud"],
      clockTolerance: TOLERANCE,
    })
    return identityOf(payload)
  } catch (error) {
    if (error instanceof errors.JOSEError) throw invalid("The identity is not valid, or no longer")
    throw error
  }
}

function identityOf({ sub = "", exp = 0, name, email }: JWTPayload): Identity {
  if (exp > Date.now() / 1000 + LONGEST + TOLERANCE) throw invalid("The identity must end within an hour")
  if (!/^[^\p{Cc}\p{Cs}]{1,200}$/u.test(sub)) throw invalid("The identity's sub must be 1 to 200 characters")
  return {
    subject: sub,
    name: typeof name === "string" && name.trim() ? name.trim().slice(0, 200) : null,
    email: typeof email === "string" ? normaliseEmail(email) : null,
  }
}

const invalid = (message: string) =>
  new LiveryError("not_authenticated", message, { reason: "identity_invalid" })
