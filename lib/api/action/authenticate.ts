import { runAs } from "../../auth/run-as.ts"
import { contextForKey } from "../../auth/token-context.ts"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import type { Call } from "../call.ts"

/** The account whose `sk-…` key is in Authorization, or its sub-account that a run-as header names. */
export async function authenticate(call: Call): Promise<Context> {
  const key = /^(?:Bearer|Token)\s+(\S+)$/i.exec(call.header("authorization")?.trim() ?? "")?.[1]
  if (!key) throw new LiveryError("not_authenticated", "Send your key as Authorization: Bearer sk-…")
  const ctx = await contextForKey("secret", key, call)
  const id = call.header("x-runas-user-id") ?? ""
  const userId = call.header("x-runas-userid") ?? ""
  const email = call.header("x-runas-child-user-email") ?? ""
  if (!id && !userId && !email) return ctx
  return runAs(ctx, [id, userId, email].filter(Boolean))
}
