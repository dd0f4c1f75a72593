import { hostOf } from "../domain/branding/branding.ts"
import type { Host } from "../domain/branding/schema.ts"

// A placeholder whose origin no address can share by accident.
const NOWHERE = "https://nowhere.invalid"

/** The text as a path on the same host, or null when a browser could read anything else in it. Never throws. */
export function safePath(text: string): string | null {
  // Browsers drop control characters and read a backslash as a slash, so either can hide a second slash.
  if (!text.startsWith("/") || text.length > 2_000 || /[\p{Cc}\s\\]/u.test(text)) return null
  const url = URL.parse(text, NOWHERE)
  if (!url || url.origin !== NOWHERE || isDoubled(url.pathname)) return null
  return url.pathname + url.search + url.hash
}

// Decoded as well: a proxy on the way may do so before the browser sees the address.
function isDoubled(path: string): boolean {
  try {
    return path.startsWith("//") || /^[/\\]{2}/.test(decodeURIComponent(path).replace(/[\p{Cc}\s]/gu, ""))
  } catch {
    return true
  }
}

/**
 * Where to send somebody after sign-in: a path on this host, the canonical address of another verified host of the same
 * realm, or "/" for everything else. Another agency's host is a stranger's: it could look like this one and ask for the
 * password again. Never throws on a bad address.
 */
export async function safeRedirect(text: unknown, { canonicalUrl, realmId }: Realm): Promise<string> {
  if (typeof text !== "string") return "/"
  const path = safePath(text)
  if (path) return path
  const url = /^https?:\/\/[^\s\\@]+$/i.test(text) ? URL.parse(text) : null
  const local = url && safePath(url.pathname + url.search + url.hash)
  if (!url || !local) return "/"
  if (url.origin === canonicalUrl) return local
  const other = await hostOf(url.host)
  return other?.realmId === realmId && other.canonicalUrl === url.origin ? url.origin + local : "/"
}

type Realm = Pick<Host, "canonicalUrl" | "realmId">
