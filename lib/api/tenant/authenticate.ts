import { contextForKey } from "../../auth/token-context.ts"
import type { Context } from "../../core/context.ts"
import { asSubject } from "../as-subject.ts"
import type { Call } from "../call.ts"
import { originOf } from "../caller-address.ts"

/** The account whose `tk_…` key is in X-API-Key, or the agency's client that a run-as header names. */
export async function authenticate(call: Call): Promise<Context> {
  const { log, signal } = call
  const key = call.header("x-api-key") ?? ""
  return asSubject(await contextForKey("tenant", key, { log, signal, from: originOf(call) }), call)
}
