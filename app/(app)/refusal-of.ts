import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { toLiveryError } from "#lib/api/to-livery-error.ts"
import type { LiveryError } from "#lib/core/errors.ts"
import type { Log } from "#lib/core/log.ts"

/** A failure of a domain function in words for the person who asked: beside its field, or for the form as a whole. */
export const refusalOf = (error: unknown, log: Log): FormState => wordsOf(toLiveryError(error, log, {}))

/** The same of a failure that is known and logged. */
export function wordsOf(error: LiveryError): FormState {
  const field = error.details.path?.[0]
  if (error.code === "invalid_input" && typeof field === "string")
    return { fields: { [field]: error.details.missing ? words.refusals.missing : sentence(error, field) } }
  return { error: reasonOf(error) }
}

function reasonOf(error: LiveryError): string {
  const refusals = words.refusals
  switch (error.code) {
    case "not_authorized":
    case "not_found":
    case "too_many_requests":
    case "unavailable":
      return refusals[error.code]
    case "limit_reached":
      return refusals.limit(error.details.noun ?? "")
    case "internal":
    case "upstream":
      return refusals.internal
    default:
      return sentence(error)
  }
}

/** The domain words these for people; zod's own start with the name of the field. */
function sentence({ message }: LiveryError, field?: string): string {
  const text = field && message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`
}
