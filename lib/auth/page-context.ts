import type { AccountFacts, Context } from "../core/context.ts"
import type { Log } from "../core/log.ts"
import { once } from "../core/runtime.ts"
import { ensurePlatform, loadFacts } from "../domain/accounts/accounts.ts"

/**
 * The context of a page on which a visitor has not begun yet. It has no permission at all, in the platform's account: what
 * such a page may know and begin is decided by the widget that it names.
 */
export async function contextForPage(
  address: string | undefined,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<Context> {
  const account = await platform()
  return {
    principal: { kind: "visitor", id: address ?? "unknown", permissions: new Set(), allowedRoutes: [] },
    account,
    log,
    signal,
  }
}

/** Read once a process: nothing is decided by it. */
function platform(): Promise<AccountFacts> {
  const known = once("auth.platform", (): { facts?: Promise<AccountFacts> | undefined } => ({}))
  known.facts ??= ensurePlatform()
    .then(({ id }) => loadFacts(id))
    .catch((error) => {
      known.facts = undefined
      throw error
    })
  return known.facts
}
