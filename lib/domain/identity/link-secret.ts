import { randomSecret, sha256 } from "../../core/crypto.ts"

/** The secret part of a new link, of which only `hash` is kept. */
export function newLinkSecret(): { secret: string; hash: Buffer<ArrayBuffer> } {
  const secret = randomSecret()
  return { secret, hash: Buffer.from(sha256(secret)) }
}

/** What is looked for when a link is followed; null for a text that cannot be a secret of ours. */
export const linkHash = (secret: string): Buffer | null =>
  /^[\w-]{43}$/.test(secret) ? sha256(secret) : null
