import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import type { Context } from "../core/context.ts"
import { newId } from "../core/ids.ts"
import { makeLog } from "../core/log.ts"
import { hostOf } from "../domain/branding/branding.ts"
import { findSession } from "../domain/identity/identity.ts"
import type { AccountChoice, LiveSession, Viewing } from "../domain/identity/schema.ts"
import { clientAddress } from "./client-address.ts"
import { permissionsOf, permissionsOfViewing } from "./roles.ts"
import { safePath } from "./safe-redirect.ts"
import { cookieName, sessionIdOf } from "./session-cookie.ts"

/** The context of a signed-in person, with what pages show about them. */
export interface SessionContext extends Context {
  user: LiveSession["user"]
  /** Every account that the person may work in; `account` is the one they work in now. */
  accounts: AccountChoice[]
  role: LiveSession["role"]
  session: LiveSession["session"]
  /** The person's agency, while they work as one of its clients. */
  agency?: AccountChoice
  /** Of an administrator who looks into somebody's account. */
  viewing?: Viewing
}

/**
 * Who is signed in, for server components, server actions and route handlers; null when nobody is. Asks the database
 * once a request. Route handlers hand on their request's `signal`, so that work stops when the caller leaves.
 */
export async function sessionContext(signal = new AbortController().signal): Promise<SessionContext | null> {
  const live = await liveSession()
  if (!live) return null
  const sent = await headers()
  const from = { network: clientAddress(sent), agent: sent.get("user-agent") ?? undefined }
  return { ...contextOf(live, signal), from }
}

/**
 * The same, but sends people who are not signed in to the sign-in page and from there back to where they wanted. Of the
 * platform's pages it says nothing to them, as to everybody but its administrators: these sign in at /sign-in.
 */
export async function requireSession(): Promise<SessionContext> {
  const context = await sessionContext()
  if (context) return context
  const path = safePath((await headers()).get("x-livery-path") ?? "/") ?? "/"
  if (isOfPlatform(path)) notFound()
  redirect(path === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`)
}

const isOfPlatform = (path: string): boolean => /^[/]platform(?:[/?]|$)/.test(path)

const liveSession = cache(async (): Promise<LiveSession | null> => {
  const host = await hostOf((await headers()).get("host"))
  if (!host) return null
  const id = await sessionIdOf((await cookies()).get(cookieName(host, "session"))?.value)
  return id ? findSession(id, host.hostname, host.realmId) : null
})

/** A live session as the context of domain functions. */
function contextOf(live: LiveSession, signal: AbortSignal): SessionContext {
  const { user, account, accounts, role, session, agency, viewing } = live
  const home = agency ?? viewing?.from
  return {
    principal: {
      kind: "user",
      id: user.id,
      name: user.name ?? user.email,
      permissions: viewing ? permissionsOfViewing(viewing) : permissionsOf(role),
      allowedRoutes: [],
      sessionId: session.id,
      ...(home && { actingFor: home.id }),
    },
    ...(agency && { agency }),
    ...(viewing && { viewing }),
    account,
    accounts,
    user,
    role,
    session,
    log: makeLog({ requestId: newId(), accountId: account.id, actorId: user.id }),
    signal,
  }
}
