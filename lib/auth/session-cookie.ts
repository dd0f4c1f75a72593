import { decode } from "next-auth/jwt"
import { installSecret } from "../core/env.ts"
import type { Host } from "../domain/branding/schema.ts"
import { DEVICE_SECONDS } from "../domain/identity/identity.ts"

/** Longer than browsers keep a cookie: the session's row says when it ends. */
export const COOKIE_SECONDS = 400 * 24 * 60 * 60

const isSecure = (host: Host) => host.canonicalUrl.startsWith("https:")

/** Host-only by the lack of a domain, and by its name where the connection allows that. */
export const cookieName = (
  host: Host,
  name: "session" | "csrf" | "callback" | "device" | "second" | "provider",
): string => `${isSecure(host) ? "__Host-" : ""}livery.${name}`

export const cookieOptions = (host: Host) => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isSecure(host),
})

/** The header that has a browser keep for whom it is known. */
export const deviceCookie = (host: Host, proofs: string): string =>
  keptCookie(host, "device", proofs, DEVICE_SECONDS)

/** The header that has a browser keep that a password was right, until the second step. */
export const secondStepCookie = (host: Host, ticket: string): string =>
  keptCookie(host, "second", ticket, ticket ? SECOND_STEP_SECONDS : -1)

const SECOND_STEP_SECONDS = 10 * 60

function keptCookie(
  host: Host,
  name: Parameters<typeof cookieName>[1],
  value: string,
  seconds: number,
): string {
  const expires = new Date(Date.now() + seconds * 1000).toUTCString()
  const secure = isSecure(host) ? "; Secure" : ""
  return `${cookieName(host, name)}=${value}; Path=/; Expires=${expires}; HttpOnly${secure}; SameSite=Lax`
}

/** The session id in a cookie's value; null for anything that we did not issue. */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie || cookie.length > 4_096) return null
  const secret = installSecret()
  try {
    const token = await decode({ token: cookie, secret })
    return typeof token?.sid === "string" ? token.sid : null
  } catch {
    return null
  }
}
