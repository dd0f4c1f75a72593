import { sha256 } from "../../core/crypto.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"

/** Names a person of a realm, known or not, in counters and proofs without keeping the address. */
export const personKey = (realmId: string, email: string): string =>
  `sign-in:person:${sha256(`${realmId} ${normaliseEmail(email) ?? email}`).toString("base64url")}`
