import type { Context } from "./context.ts"
import { LiveryError } from "./errors.ts"

/** Throws `not_authorized` unless the context works in the install's own account, which looks after all others. */
export function assertPlatform({ account }: Pick<Context, "account">): void {
  if (account.kind !== "platform")
    throw new LiveryError("not_authorized", "Only the platform's own account looks after the install")
}
