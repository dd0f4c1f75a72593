import { z } from "zod"
import { keyId, seal, unseal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"

/** How long the link of a sign-up works. */
export const SIGN_UP_HOURS = 24

const SignUp = z.object({
  name: z.string(),
  company: z.string().optional(),
  email: z.string(),
  passwordHash: z.string(),
  website: z.string(),
  plan: z.string().optional(),
  /** Seconds since 1970. */
  expiresAt: z.number(),
})
export type SignUp = Omit<z.infer<typeof SignUp>, "expiresAt">

const MOST = 10_000

/**
 * A sign-up at an agency as the last part of a link. It holds all that the account needs, sealed, so that people who
 * never follow it, or never existed, leave nothing behind.
 */
export function sealSignUp(partnerId: string, signUp: SignUp): string {
  const expiresAt = Math.floor(Date.now() / 1000) + SIGN_UP_HOURS * 60 * 60
  const { ciphertext } = seal(installSecret(), owner(partnerId), JSON.stringify({ ...signUp, expiresAt }))
  return Buffer.from(ciphertext).toString("base64url")
}

/** What such a link holds; null for one of another agency, one that is not whole and one that has run out. */
export function readSignUpLink(partnerId: string, token: string): SignUp | null {
  const text = token.length > MOST ? null : unsealed(partnerId, token)
  if (text === null) return null
  const { expiresAt, ...signUp } = SignUp.parse(JSON.parse(text))
  return expiresAt > Date.now() / 1000 ? signUp : null
}

function unsealed(partnerId: string, token: string): string | null {
  const secret = installSecret()
  const ciphertext = new Uint8Array(Buffer.from(token, "base64url"))
  try {
    return unseal(secret, owner(partnerId), { ciphertext, keyId: keyId(secret) })
  } catch {
    // Nothing but the cipher can fail here: these bytes were not sealed by us for this agency.
    return null
  }
}

const owner = (partnerId: string) => `sign-up:${partnerId}`
