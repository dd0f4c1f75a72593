import { type Context, may } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"

type Asks = Pick<Context, "account" | "principal">

/** Whether the account may have keys of its own: a client's people enter them, of an agency its owners alone. */
export const mayEnterKeys = ({ account: { kind }, principal }: Asks): boolean =>
  kind === "customer" || (kind === "partner" && may(principal, "ownership.write"))

/** Throws `not_authorized` where it may not. */
export function assertMayKey(asks: Asks): void {
  if (!mayEnterKeys(asks))
    throw new LiveryError("not_authorized", "Only owners of an agency enter keys of model providers")
}
