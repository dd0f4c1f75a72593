import type { AccountFacts } from "../core/context.ts"
import { LiveryError } from "../core/errors.ts"

/**
 * Holds a caller to the state of its account: `not_authenticated` where there is none or it is suspended,
 * `no_subscription` where it is unpaid.
 */
export function checkStanding<Caller extends { account: AccountFacts }>(
  caller: Caller | null,
  message: string,
): Caller {
  if (!caller || caller.account.status === "suspended") throw new LiveryError("not_authenticated", message)
  if (caller.account.status === "unpaid")
    throw new LiveryError("no_subscription", "The account has no active subscription")
  return caller
}
