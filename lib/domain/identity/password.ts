import { hash, verify } from "@node-rs/argon2"
import { randomSecret } from "../../core/crypto.ts"
import { once } from "../../core/runtime.ts"
import { COMMON_PASSWORDS } from "./common-passwords.ts"

const LEAST = 10
const MOST = 200

/** argon2id with OWASP's second recommended setting: 19 MiB, 2 passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST)

/** Whether the password is the one behind the hash. Without a hash the same work is done, and the answer is no. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const decoy = await once("identity.decoy", () => hashPassword(randomSecret()))
  const text = password.slice(0, MOST * 4).normalize("NFKC")
  return (await verify(stored ?? decoy, text)) && Boolean(stored)
}

/** Why a new password is refused, in words for the person; null when it is fine. */
export function passwordFault(password: string, email: string): string | null {
  const plain = password.normalize("NFKC").toLowerCase().trim()
  if ([...password].length < LEAST) return `Use at least ${LEAST} characters`
  if (password.length > MOST) return `Use at most ${MOST} characters`
  if (plain === email || plain === email.split("@")[0]) return "Your password must not be your e-mail address"
  if (new Set(plain).size < 4 || COMMON_PASSWORDS.has(plain))
    return "That password is easy to guess. Choose another one"
  return null
}
