import type { Context, Origin, Permission } from "../core/context.ts"
import type { Log } from "../core/log.ts"
import { findCaller } from "../domain/api-keys/api-keys.ts"
import { checkStanding } from "./standing.ts"

/**
 * The context of a request that carries a key. Throws `not_authenticated` for an unknown, revoked or expired key and for
 * a suspended account, `no_subscription` for an unpaid one. A remembered caller is believed until its claim is checked:
 * see lib/api/as-remembered.ts.
 */
export async function contextForKey(
  kind: "secret" | "tenant",
  key: string,
  { log, signal, from }: { log: Log; signal: AbortSignal; from?: Origin },
): Promise<Context> {
  const found = await findCaller(kind, key)
  const caller = checkStanding(found, "API key not found or account inactive")
  return {
    principal: {
      kind: "token",
      id: caller.tokenId,
      permissions: caller.permissions.length ? new Set(caller.permissions as Permission[]) : "all",
      allowedRoutes: caller.allowedRoutes,
    },
    account: caller.account,
    claim: caller.claim,
    log,
    signal,
    ...(from && { from }),
  }
}
