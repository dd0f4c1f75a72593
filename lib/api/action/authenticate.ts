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

/** The account whose `sk-…` key is in Authorization, or its sub-account that a run-as header names. */
export async function authenticate(call: Call): Promise<Context> {
  const key = /^(?:Bearer|Token)\s+(\S+)$/i.exec(call.header("authorization")?.trim() ?? "")?.[1]
  if (!key) throw new LiveryError("not_authenticated", "Send your key as Authorization: Bearer sk-…")
  const ctx = await contextForKey("secret", key, call)
  const subjects = SUBJECTS.flatMap(([header, by]) => {
    const value = call.header(header)
    return value ? [{ by, value }] : []
  })
  return subjects.length === 0 ? ctx : runAs(ctx, subjects)
}
