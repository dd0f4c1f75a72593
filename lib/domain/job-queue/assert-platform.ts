import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"

/** Throws `not_authorized` unless the context works in the install's own account: the queue is of all accounts. */
export function assertPlatform({ account }: Context): void {
  if (account.kind !== "platform") throw new LiveryError("not_authorized", "Only the platform sees its jobs")
}
