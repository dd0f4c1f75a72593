import { keyId, seal, unseal } from "./crypto.ts"
import { installSecret } from "./env.ts"

const LONGEST = 10_000

/**
 * A value that travels through a browser or a mail and comes back, so that nothing is stored for what may never be gone on
 * with: sealed under the install's secret, for `owner` alone, for so many seconds.
 */
export function sealToken(owner: string, value: object, seconds: number): string {
  const expiresAt = Math.floor(Date.now() / 1000) + seconds
  const { ciphertext } = seal(installSecret(), owner, JSON.stringify({ ...value, expiresAt }))
  return Buffer.from(ciphertext).toString("base64url")
}

/** What such a token holds; null for one of another owner, one that is not whole and one that has run out. */
export function openToken(owner: string, token: string): object | null {
  const text = token.length > LONGEST ? null : unsealed(owner, token)
  if (text === null) return null
  const { expiresAt, ...value } = JSON.parse(text) as { expiresAt: number }
  return expiresAt > Date.now() / 1000 ? value : null
}

function unsealed(owner: string, token: string): string | null {
  const secret = installSecret()
  const ciphertext = new Uint8Array(Buffer.from(token, "base64url"))
  try {
    return unseal(secret, owner, { ciphertext, keyId: keyId(secret) })
  } catch {
    // Nothing but the cipher can fail here: these bytes were not sealed by us for this owner.
    return null
  }
}
