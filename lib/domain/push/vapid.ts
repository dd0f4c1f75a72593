import { createECDH } from "node:crypto"
import { keyFor } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"

/**
 * The key pair by which push services know this install (RFC 8292), in base64url. It follows from the install's secret, so
 * all processes have the same one and it is kept, and restored, with that: another pair would silence every browser.
 */
export function vapidKeys(secret = installSecret()): { publicKey: string; privateKey: string } {
  const privateKey = keyFor(secret, "push")
  const pair = createECDH("prime256v1")
  pair.setPrivateKey(privateKey)
  return { publicKey: pair.getPublicKey("base64url"), privateKey: privateKey.toString("base64url") }
}

/** What a browser is told to turn notifications on with. */
export const pushKey = (): string => vapidKeys().publicKey
