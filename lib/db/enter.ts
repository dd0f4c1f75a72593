import type { Context } from "../core/context.ts"
import { isId } from "../core/ids.ts"
import type { Statement } from "./trip.ts"

const UNFLUSHED = ", set_config('synchronous_commit', 'off', true)"

/**
 * The first statement of a trip: opens the context's account to it. A remembered caller has to be what it was, else the
 * trip ends in `not_authenticated` with the noun "claim".
 */
export function enter({ account, claim }: Context, flushed = true): Statement {
  const more = flushed ? "" : UNFLUSHED
  const suffix = flushed ? "" : "-unflushed"
  if (!claim || claim.isProved)
    return {
      name: `enter${suffix}`,
      text: `select set_config('livery.account', $1, true)${more}`,
      values: [account.id],
    }
  return {
    name: `enter-claim${suffix}`,
    text: `select livery_enter($1, $2, $3)${more}`,
    values: [account.id, claim.hash, claim.stamp],
  }
}

/** The same as a transaction's opening in one text, for which there are no parameters. */
export function opening({ account, claim }: Context): string {
  if (!isId(account.id)) throw new Error("an account id is a UUID")
  if (!claim || claim.isProved) return `begin; set local livery.account = '${account.id}'`
  if (!/^[\d:]+$/.test(claim.stamp)) throw new Error("a stamp is made of numbers")
  return `begin; select livery_enter('${account.id}', '\\x${claim.hash.toString("hex")}', '${claim.stamp}')`
}

/** Notes that a remembered caller has been found to be what it was. */
export function proved({ claim }: Context): void {
  if (claim) claim.isProved = true
}
