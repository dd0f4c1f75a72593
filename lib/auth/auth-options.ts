import type { AuthOptions } from "next-auth"
import credentialsProvider from "next-auth/providers/credentials"
import { installSecret } from "../core/env.ts"
import { isLiveryError } from "../core/errors.ts"
import { makeLog } from "../core/log.ts"
import type { Host } from "../domain/branding/schema.ts"
import { findSession, rememberDevice, revokeSession, startSession } from "../domain/identity/identity.ts"
import { PROVIDER_ONLY } from "../domain/single-sign-on/single-sign-on.ts"
import { callable } from "./callable.ts"
import { identify, SECOND_STEP } from "./identify.ts"
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
  /** What the browser says that it is. */
  agent?: string | undefined
}

/** What the browser of somebody who signs in is to keep. */
export interface Keep {
  /** For whom it is known. */
  device?: string
  /** That the password was right, until the second step; empty once that is done. */
  second?: string
}

const log = makeLog()

/**
 * NextAuth's settings for one request: who may sign in, and under which origin, depends on its host. What the browser of
 * somebody who signs in is to keep is noted in `keep`.
 */
export function authOptions(host: Host, { address, agent, cookies }: AuthRequest, keep: Keep): AuthOptions {
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
        // A password alone signs nobody in who has a second step; `ticket` says that it was right.
        credentials: { email: {}, password: {}, code: {}, passkey: {}, link: {} },
        async authorize(given) {
          const visit = { address, cookies }
          const { userId, email, ticket } = await identify(host, given ?? {}, visit).catch(refuse)
          if (ticket) {
            keep.second = ticket
            throw new Error(SECOND_STEP)
          }
          keep.second = ""
          const device = cookies[cookieName(host, "device")]
          keep.device = rememberDevice({ realmId: host.realmId, email }, device)
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
        const from = { ...(address && { network: address }), ...(agent && { agent }) }
        if (user) return { sid: await startSession(user.id, host.hostname, replaced ?? undefined, from) }
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
    if (details.reason === PROVIDER_ONLY) throw new Error(PROVIDER_ONLY)
    throw new Error(details.retryAfter === undefined ? code : `${code}.${details.retryAfter}`)
  }
  log.error("sign-in failed", {}, error)
  throw new Error("internal")
}
