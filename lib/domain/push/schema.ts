import { ECDH } from "node:crypto"
import { z } from "zod"
import { env } from "../../core/env.ts"
import { isForbidden } from "../../core/safe-fetch.ts"

/** Where a push service takes notifications: by https, and at no address that is never called. */
const endpoint = z
  .string()
  .max(1_000)
  .refine(
    (address) => !isForbidden(address) && isSecure(address),
    "must be the https address of a push service",
  )

/** Only hosts that the operator names, as tests do, are called without TLS. */
function isSecure(address: string): boolean {
  const { protocol, host } = new URL(address)
  return protocol === "https:" || env().LIVERY_ALLOW_PRIVATE_HOSTS.includes(host)
}

/** What a browser answers to `PushManager.subscribe`. */
export const BrowserInput = z.strictObject({
  endpoint,
  /** A point of P-256, uncompressed. */
  p256dh: z.base64url().length(87).refine(isPoint, "must be a key of P-256"),
  /** 16 random bytes. */
  auth: z.base64url().length(22),
})

function isPoint(key: string): boolean {
  try {
    return ECDH.convertKey(key, "prime256v1", "base64url", "base64url", "uncompressed") === key
  } catch {
    // That is how it is said that it is none.
    return false
  }
}

/** A browser in which a person has turned notifications on. */
export interface PushBrowser {
  id: string
  hostname: string
  /** What it says that it is, where that is known. */
  agent: string | null
  since: Date
  /** Whether it is the one that asks. */
  isThis: boolean
}
