import type { Context } from "../../core/context.ts"
import { isId } from "../../core/ids.ts"
import type { Statement } from "./batch.ts"

/** How a batch is committed. */
export type Mode = keyof typeof MODES

const MODES = {
  flushed: "",
  unflushed: ", set_config('synchronous_commit', 'off', true)",
  reading: ", set_config('transaction_read_only', 'on', true)",
}

/**
 * The first statement of a batch: opens the context's account to it. A remembered caller has to be what it was, else the
 * batch ends in `not_authenticated` with the noun "claim".
 */
export function prologue({ account, claim }: Context, mode: Mode = "flushed"): Statement {
  const more = MODES[mode]
  if (!claim || claim.isProved)
    return {
      name: `prologue-${mode}`,
      text: `select set_config('livery.account', $1, true)${more}`,
      values: [account.id],
    }
  return {
    name: `prologue-claim-${mode}`,
    text: `select livery_enter($1, $2, $3)${more}`,
    values: [account.id, claim.hash, claim.stamp],
  }
}

/** The same as a transaction's opening in one text, for which there are no parameters. */
export function openingText({ account, claim }: Context): string {
  if (!isId(account.id)) throw new Error("an account id is a UUID")
  if (!claim || claim.isProved) return `begin; set local livery.account = '${account.id}'`
  if (!/^[\d:]+$/.test(claim.stamp)) throw new Error("a stamp is made of numbers")
  return `begin; select livery_enter('${account.id}', '\\x${claim.hash.toString("hex")}', '${claim.stamp}')`
}

/** Notes that a remembered caller has been found to be what it was. */
export function proved({ claim }: Context): void {
  if (claim) claim.isProved = true
}
