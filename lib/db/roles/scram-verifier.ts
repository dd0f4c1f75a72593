import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto"

const ITERATIONS = 4096

/**
 * What PostgreSQL keeps of a password (RFC 5803): given to it in place of the password, so that no log of statements ever
 * holds that.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256")
  const sign = (text: string) => createHmac("sha256", salted).update(text).digest()
  const stored = createHash("sha256").update(sign("Client Key")).digest("base64")
  const server = sign("Server Key").toString("base64")
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored}:${server}`
}
