import type { AuthOptions } from "next-auth"
import credentialsProvider from "next-auth/providers/credentials"
import { installSecret } from "../core/env.ts"
import { isLiveryError } from "../core/errors.ts"
import { makeLog } from "../core/log.ts"
import type { Host } from "../domain/branding/schema.ts"
import {
  findSession,
  rememberDevice,
  revokeSession,
  signIn,
  startSession,
} from "../domain/identity/identity.ts"
import { callable } from "./callable.ts"
import { safeRedirect } from "./safe-redirect.ts"
import { COOKIE_SECONDS, cookieName, cookieOptions, sessionIdOf } from "./session-cookie.ts"

export interface AuthRequest {
  method: "GET" | "POST"
  /** Path below /api/auth, e.g. ["callback", "credentials"]. */
  path: string[]
  query?: Record<string, string>
  body?: Record<string, string>
  cookies: Record<string, string>
  address?: string | undefined
}

const log = makeLog()

/**
 * NextAuth's settings for one request: who may sign in, and under which origin, depends on its host. `keepDevice` is
 * given what the browser of somebody who signs in is to keep.
 */
export function authOptions(
  host: Host,
  { address, cookies }: AuthRequest,
  keepDevice: (proofs: string) => void,
): AuthOptions {
  const cookie = (name: Parameters<typeof cookieName>[1]) => ({
    name: cookieName(host, name),
    options: cookieOptions(host),
  })
  return {
    secret: installSecret(),
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    useSecureCookies: host.canonicalUrl.startsWith("https:"),
    cookies: { sessionToken: cookie("session"), csrfToken: cookie("csrf"), callbackUrl: cookie("callback") },
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    providers: [
      callable(credentialsProvider)({
        credentials: { email: {}, password: {} },
        async authorize(given) {
          const { email = "", password = "" } = given ?? {}
          const device = cookies[cookieName(host, "device")]
          const person = { realmId: host.realmId, email }
          const from = { ...(address && { address }), ...(device && { device }) }
          const { userId } = await signIn({ ...person, ...from, password }).catch(refuse)
          keepDevice(rememberDevice(person, device))
          return { id: userId }
        },
      }),
    ],
    callbacks: {
      redirect: async ({ url }) => new URL(await safeRedirect(url, host), host.canonicalUrl).href,
      // The token holds nothing but the id of a row that can be revoked, and is new at every sign-in, which ends the
      // session that the browser had before.
      async jwt({ token, user }) {
        const replaced = user && (await sessionIdOf(cookies[cookieName(host, "session")]))
        if (user) return { sid: await startSession(user.id, host.hostname, replaced ?? undefined) }
        const live = await findSession(String(token.sid), host.hostname, host.realmId)
        if (!live) throw new Error("The session has ended")
        return { sid: live.session.id }
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => revokeSession(String(token?.sid)) },
    logger: {
      error: (code) => log.debug("sign-in", { code }),
      warn: () => {},
      debug: () => {},
    },
  }
}

// NextAuth hands on the message of what authorize throws: a code, which the pages put into words, and the seconds to
// wait where there are any.
function refuse(error: unknown): never {
  if (isLiveryError(error)) {
    const { code, details } = error
    throw new Error(details.retryAfter === undefined ? code : `${code}.${details.retryAfter}`)
  }
  log.error("sign-in failed", {}, error)
  throw new Error("internal")
}
