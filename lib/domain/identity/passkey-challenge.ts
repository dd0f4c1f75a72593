import { randomSecret } from "../../core/crypto.ts"
import { isLiveryError, LiveryError } from "../../core/errors.ts"
import { ownJwt } from "../../core/own-jwt.ts"
import { takeAttempt } from "./attempts.ts"

/** What a passkey is asked for: to be made, to sign in, as the second step, or to prove again who one is. */
export type PasskeyPurpose = "add" | "enter" | "second" | "prove"

const SECONDS = 10 * 60
const challenges = ownJwt<PasskeyPurpose>("passkey", ["add", "enter", "second", "prove"])

export interface Challenge {
  /** What the device signs. */
  challenge: string
  /** Comes back with what it signed, so that nothing is stored for challenges that nobody answers. */
  token: string
}

/** A new challenge for a person (`anybody` where it is not known who signs in) that works for ten minutes. */
export async function newChallenge(purpose: PasskeyPurpose, subject: string): Promise<Challenge> {
  const challenge = randomSecret()
  const expiresAt = new Date(Date.now() + SECONDS * 1000)
  return { challenge, token: await challenges.sign({ subject, id: challenge, audience: purpose }, expiresAt) }
}

/** The challenge behind a token, which is used up with it. Throws `not_authenticated` for one that is over, used or another's. */
export async function takeChallenge(
  token: string,
  purpose: PasskeyPurpose,
  subject: string,
): Promise<string> {
  const found = await challenges.read(token)
  if (found?.audience !== purpose || found.subject !== subject) throw passkeyRefused()
  const key = `passkey:${found.id}`
  await takeAttempt({ key, max: 1, seconds: SECONDS }).catch((error) => {
    throw isLiveryError(error) && error.code === "too_many_requests" ? passkeyRefused() : error
  })
  return found.id
}

export const passkeyRefused = () =>
  new LiveryError("not_authenticated", "This passkey did not work here. Try again, or use another way")
