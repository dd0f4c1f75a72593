import { runAs } from "../auth/run-as.ts"
import type { Context } from "../core/context.ts"
import type { Call } from "./call.ts"

const SUBJECTS = [
  ["x-runas-user-id", "id"],
  ["x-runas-userid", "id"],
  ["x-runas-child-user-email", "email"],
] as const

/**
 * The caller as the sub-account that a run-as header names, or as itself where there is no such header. An empty one names
 * nobody and is refused: a program whose client is not set must not work in the agency's own account by mistake.
 */
export function asSubject(ctx: Context, call: Call): Context | Promise<Context> {
  const subjects = SUBJECTS.flatMap(([header, by]) => {
    const value = call.header(header)
    return value === undefined ? [] : [{ by, value }]
  })
  return subjects.length === 0 ? ctx : runAs(ctx, subjects)
}
