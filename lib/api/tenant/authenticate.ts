import { contextForKey } from "../../auth/token-context.ts"
import type { Context } from "../../core/context.ts"
import type { Call } from "../call.ts"

/** The account whose `tk_…` key is in X-API-Key. */
export const authenticate = (call: Call): Promise<Context> =>
  contextForKey("tenant", call.header("x-api-key") ?? "", call)
