import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"

/** Throws `not_authorized` for accounts that are no agency: only that has clients. */
export function assertPartner({ account }: Context): void {
  if (account.kind !== "partner")
    throw new LiveryError("not_authorized", "Only a partner's own account has sub-accounts")
}
