import { type Context, systemContext } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { loadFacts } from "../accounts/accounts.ts"

/** The client's agency, in whose name it is charged. Throws `not_authorized` for accounts that are no client. */
export async function agencyOf({ account, log, signal }: Context): Promise<Context> {
  if (account.kind !== "customer" || !account.parentId)
    throw new LiveryError("not_authorized", "Only a client is charged by its agency")
  return systemContext(await loadFacts(account.parentId), log, "billing", signal)
}
