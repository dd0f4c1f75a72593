import { contextForSession } from "../../auth/api-session-context.ts"
import { contextForKey } from "../../auth/token-context.ts"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { asSubject } from "../as-subject.ts"
import type { Call } from "../call.ts"
import { originOf } from "../caller-address.ts"

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/

/**
 * The account whose `sk-…` key or session JWT is in Authorization, or the key's sub-account that a run-as header names. A
 * session acts for nobody else.
 */
export async function authenticate(call: Call): Promise<Context> {
  const key = /^(?:Bearer|Token)\s+(\S+)$/i.exec(call.header("authorization")?.trim() ?? "")?.[1]
  if (!key) throw new LiveryError("not_authenticated", "Send your key as Authorization: Bearer sk-…")
  const { log, signal } = call
  const ctx = JWT.test(key)
    ? await contextForSession(key, call)
    : await contextForKey("secret", key, { log, signal, from: originOf(call) })
  return asSubject(ctx, call)
}
