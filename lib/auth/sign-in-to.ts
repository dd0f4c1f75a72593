import type { Host } from "../domain/branding/schema.ts"
import { chooseAccount } from "../domain/identity/identity.ts"
import { signInWithPassword } from "./credentials-flow.ts"
import { currentVisit, keepCookies } from "./current-visit.ts"
import { cookieName, sessionIdOf } from "./session-cookie.ts"

/**
 * Signs the browser in that sent a form to a server action, to one of the person's accounts where one is named. Answers
 * with where to go, which may be to the second step, or with the code of what was wrong.
 */
export async function signInTo(
  host: Host,
  credentials: { email: string; password: string },
  accountId?: string,
): Promise<{ redirect: string } | { fault: string }> {
  const outcome = await signInWithPassword(host, credentials, await currentVisit())
  if (outcome.fault !== undefined) return { fault: outcome.fault }
  const cookie = outcome.cookies.find(({ name }) => name === cookieName(host, "session"))
  const session = await sessionIdOf(cookie?.value)
  if (session && accountId) await chooseAccount(session, accountId)
  await keepCookies(host, outcome.cookies)
  return { redirect: outcome.redirect }
}
