import { LiveryError } from "../../core/errors.ts"

/** Throws `conflict` for an endpoint that is sent nothing. */
export function refuseDisabled({ disabledAt }: { disabledAt: Date | null }): void {
  if (disabledAt) throw new LiveryError("conflict", "The webhook is disabled: enable it first")
}
