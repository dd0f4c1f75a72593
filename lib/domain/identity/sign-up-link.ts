import { z } from "zod"
import { openToken, sealToken } from "../../core/sealed-token.ts"

/** How long the link of a sign-up works. */
export const SIGN_UP_HOURS = 24

const SignUp = z.object({
  name: z.string(),
  company: z.string().optional(),
  email: z.string(),
  passwordHash: z.string(),
  website: z.string(),
  plan: z.string().optional(),
})
export type SignUp = z.infer<typeof SignUp>

/**
 * A sign-up at an agency as the last part of a link. It holds all that the account needs, sealed, so that people who
 * never follow it, or never existed, leave nothing behind.
 */
export const sealSignUp = (partnerId: string, signUp: SignUp): string =>
  sealToken(owner(partnerId), signUp, SIGN_UP_HOURS * 60 * 60)

/** What such a link holds; null for one of another agency, one that is not whole and one that has run out. */
export function readSignUpLink(partnerId: string, token: string): SignUp | null {
  const found = openToken(owner(partnerId), token)
  return found && SignUp.parse(found)
}

const owner = (partnerId: string) => `sign-up:${partnerId}`
