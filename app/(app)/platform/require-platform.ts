import { notFound } from "next/navigation"
import { requireSession, type SessionContext } from "#lib/auth/session-context.ts"

/** Who is signed in, where that is an administrator at work for the install; "not found" for everybody else. */
export async function requirePlatform(): Promise<SessionContext> {
  const ctx = await requireSession()
  if (ctx.account.kind !== "platform") notFound()
  return ctx
}
