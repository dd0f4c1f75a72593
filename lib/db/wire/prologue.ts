import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { CLAIM, translateDatabaseError } from "../database-errors.ts"
import type { Statement } from "./statement.ts"

/** How a transaction is committed: PostgreSQL waits for the disk, or does not, or there is nothing to commit. */
export type Commit = keyof typeof MORE

const MORE = {
  flushed: "",
  unflushed: ", set_config('synchronous_commit', 'off', true)",
  reading: ", set_config('transaction_read_only', 'on', true)",
}

const texts = (opening: string) => ({
  flushed: opening + MORE.flushed,
  unflushed: opening + MORE.unflushed,
  reading: opening + MORE.reading,
})
const OPEN = texts("select set_config('livery.account', $1, true)")
const OPEN_CLAIMED = texts("select livery_enter($1, $2, $3)")

/**
 * The first statement of a transaction: opens the context's account to it, until it ends. A remembered caller has to be
 * what it was, else the transaction ends in `not_authenticated` with the noun "claim".
 */
export function prologue({ account, claim }: Context, commit: Commit): Statement & { values: unknown[] } {
  if (!claim || claim.proof === "held") return { text: OPEN[commit], values: [account.id] }
  return { text: OPEN_CLAIMED[commit], values: [account.id, claim.hash, claim.stamp] }
}

/** The same with the transaction's begin in one text, for which there are no parameters. */
export function prologueText({ account, claim }: Context): string {
  if (!isId(account.id)) throw new Error("an account id is a UUID")
  if (!claim || claim.proof === "held") return `begin; set local livery.account = '${account.id}'`
  if (!/^[\d:]+$/.test(claim.stamp)) throw new Error("a stamp is made of numbers")
  return `begin; select livery_enter('${account.id}', '\\x${claim.hash.toString("hex")}', '${claim.stamp}')`
}

/** Notes that a remembered caller has been found to be what it was. */
export function proved({ claim }: Context): void {
  if (claim?.proof === "owed") claim.proof = "held"
}

/**
 * A fault of a transaction as `translateDatabaseError` puts it. Notes a remembered caller that is not what it was: another
 * transaction at the same time may just have found it to be.
 */
export function translateFault({ claim }: Context, error: unknown): unknown {
  const fault = translateDatabaseError(error)
  if (claim && isLiveryError(fault) && fault.details.noun === CLAIM) claim.proof = "lost"
  return fault
}
