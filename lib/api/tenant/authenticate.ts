import { contextForKey } from "../../auth/token-context.ts"
import type { Context } from "../../core/context.ts"
import { asSubject } from "../as-subject.ts"
import type { Call } from "../call.ts"

/** The account whose `tk_…` key is in X-API-Key, or the agency's client that a run-as header names. */
export const authenticate = async (call: Call): Promise<Context> =>
  asSubject(await contextForKey("tenant", call.header("x-api-key") ?? "", call), call)
