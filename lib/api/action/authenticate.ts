import { contextForSession } from "../../auth/api-session-context.ts"
import { runAs } from "../../auth/run-as.ts"
import { contextForKey } from "../../auth/token-context.ts"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import type { Call } from "../call.ts"

const SUBJECTS = [
  ["x-runas-user-id", "id"],
  ["x-runas-userid", "id"],
  ["x-runas-child-user-email", "email"],
] as const

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/

/**
 * The account whose `sk-…` key or session JWT is in Authorization, or the key's sub-account that a run-as header names. A
 * session acts for nobody else.
 */
export async function authenticate(call: Call): Promise<Context> {
  const key = /^(?:Bearer|Token)\s+(\S+)$/i.exec(call.header("authorization")?.trim() ?? "")?.[1]
  if (!key) throw new LiveryError("not_authenticated", "Send your key as Authorization: Bearer sk-…")
  const subjects = SUBJECTS.flatMap(([header, by]) => {
    const value = call.header(header)
    return value ? [{ by, value }] : []
  })
  const ctx = JWT.test(key) ? await contextForSession(key, call) : await contextForKey("secret", key, call)
  return subjects.length === 0 ? ctx : runAs(ctx, subjects)
}
