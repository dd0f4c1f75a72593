import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto"
import { crc32 } from "node:zlib"
import { LiveryError } from "./errors.ts"

export const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest()

/** A new key such as `sk-` + 64 hex: 224 random bits, then their CRC-32 so that a mistyped key costs no query. */
export function newKey(prefix: "sk-" | "tk_"): string {
  const random = randomBytes(28).toString("hex")
  return prefix + random + checksum(prefix + random)
}

/** Whether a text has the form and checksum of a key with that prefix. */
export const isKey = (prefix: "sk-" | "tk_", text: string): boolean =>
  text.length === prefix.length + 64 &&
  text.startsWith(prefix) &&
  /^[0-9a-f]+$/.test(text.slice(prefix.length)) &&
  text.slice(-8) === checksum(text.slice(0, -8))

const checksum = (text: string) => crc32(text).toString(16).padStart(8, "0")

/** 256 random bits in URL-safe characters. */
export const randomSecret = (): string => randomBytes(32).toString("base64url")

/** HMAC-SHA256 under a key derived from the install's secret for one purpose. */
export const sign = (secret: string, purpose: string, text: string): string =>
  createHmac("sha256", keyFor(secret, purpose)).update(text).digest("base64url")

/** Whether `sign` made that signature; takes the same time for every wrong one. */
export function isSigned(secret: string, purpose: string, text: string, signature: string): boolean {
  const ours = Buffer.from(sign(secret, purpose, text))
  const given = Buffer.from(signature)
  return ours.length === given.length && timingSafeEqual(ours, given)
}

/** A key of 256 bits for one purpose. */
export const keyFor = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "livery", purpose, 32))

export interface Sealed {
  ciphertext: Uint8Array<ArrayBuffer>
  /** Names the secret that sealed it, so that secrets can be rotated. */
  keyId: string
}

/** Encrypts a text with AES-256-GCM under the install's secret; `owner` (an account id) is bound to it. */
export function seal(secret: string, owner: string, text: string): Sealed {
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, "seal"), iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return { ciphertext: new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body])), keyId: keyId(secret) }
}

/** Decrypts what `seal` made. Throws `internal` when secret, owner or bytes are not the same. */
export function unseal(secret: string, owner: string, sealed: Sealed): string {
  if (sealed.keyId !== keyId(secret)) throw new LiveryError("internal", "Sealed under another secret")
  const bytes = Buffer.from(sealed.ciphertext)
  const decipher = createDecipheriv("aes-256-gcm", keyFor(secret, "seal"), bytes.subarray(0, 12), {
    // Else a tag that was cut short to four bytes would do, and can be guessed.
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8")
}

/** Names a secret without telling it. */
export const keyId = (secret: string) => sha256(`key-id:${secret}`).toString("hex").slice(0, 8)

/** Tells whether a secret is the one of an install, and nothing else about it. */
export const secretFingerprint = (secret: string): string =>
  keyFor(secret, "fingerprint").toString("hex").slice(0, 32)
