import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import type { TurnOptions } from "./call-inputs.ts"

/** Extensions change what a bot says and knows: a key of the account may bring them, never the JWT of a session. */
export function checkOptions({ principal }: Context, options: TurnOptions | undefined): void {
  if (options?.extensions && (principal.kind === "visitor" || principal.kind === "session"))
    throw new LiveryError("not_authorized", "Extensions need a secret key")
}
