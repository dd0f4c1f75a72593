import { faultText } from "#components/auth/fault-text.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { PROVIDER_ONLY } from "#lib/domain/single-sign-on/single-sign-on.ts"

/** Why a form of somebody who is not signed in was refused, in words: beside its field, or for the form as a whole. */
export function refusalOfForm(error: unknown): FormState {
  if (!isLiveryError(error)) {
    makeLog().error("a public form failed", {}, error)
    return { error: faultText("internal") }
  }
  // The person can do nothing about it, so whoever runs the install has to hear of it.
  if (error.code === "upstream") makeLog().error("a mail could not be sent", {}, error.cause)
  if (error.details.reason === PROVIDER_ONLY) return { error: faultText(PROVIDER_ONLY) }
  const field = error.details.path?.[0]
  if (typeof field !== "string") return { error: faultText(error.code, error.details.retryAfter) }
  return { fields: { [field]: `${error.message.replace(`${field}: `, "")}.` } }
}
