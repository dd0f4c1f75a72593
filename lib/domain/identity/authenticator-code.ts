import { randomBytes } from "node:crypto"
import { Secret, TOTP } from "otpauth"

/** Seconds for which a code is shown (RFC 6238). */
const PERIOD = 30

const appOf = (secret: string, label = "", issuer = "") =>
  new TOTP({ issuer, label, algorithm: "SHA1", digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) })

/** A new secret of 160 bits in base32, as apps take it. */
export const newAuthenticatorSecret = (): string => new Secret({ buffer: randomBytes(20).buffer }).base32

/** What the square pattern says to an app: whose codes these are, and how they are made. */
export const authenticatorUri = (
  secret: string,
  { label, issuer }: { label: string; issuer: string },
): string => appOf(secret, label.replaceAll(":", " "), issuer.replaceAll(":", " ")).toString()

/**
 * The half minute that a code belongs to, counted since 1970; null for a code that does not fit. The one before and the one
 * after count as well, for clocks that differ and people who type slowly.
 */
export function stepOfCode(secret: string, code: string, at: number = Date.now()): number | null {
  const delta = appOf(secret).validate({ token: code, timestamp: at, window: 1 })
  return delta === null ? null : Math.floor(at / 1000 / PERIOD) + delta
}
