import type { LiveryError } from "../../core/errors.ts"
import type { Call } from "../call.ts"
import { json, type Reply } from "../reply.ts"
import { STATUSES } from "../statuses.ts"

/** The Tenant API's error envelope. The words of the four errors that its reference shows are exact. */
export function refuse(error: LiveryError, call?: Call): Reply {
  const reply = json({ success: false, ...wordsOf(error, call) }, STATUSES[error.code])
  const { retryAfter } = error.details
  return retryAfter === undefined
    ? reply
    : { ...reply, headers: { "Retry-After": String(Math.ceil(retryAfter)) } }
}

interface Words {
  error: string
  message: string
}

/** What an error is called, and what it says. */
export function wordsOf(error: LiveryError, call?: Call): Words {
  const { message, details } = error
  switch (error.code) {
    case "invalid_input":
      return invalid(error, call?.route?.doing)
    case "not_authenticated":
      return { error: "Invalid API key", message: "API key not found or tenant inactive" }
    case "no_subscription":
      return { error: "Subscription required", message }
    case "not_authorized":
      return { error: "Forbidden", message }
    case "not_found":
      return { error: `${label(details.noun ?? "resource")} not found`, message }
    case "method_not_allowed":
      return { error: "Method not allowed", message }
    case "conflict":
      return { error: "Conflict", message }
    case "too_large":
      return { error: "Request too large", message }
    case "unsupported_type":
      return { error: "Unsupported media type", message }
    case "unprocessable":
      return { error: "Unprocessable request", message }
    case "limit_reached":
      return full(details.noun ?? "resources")
    case "too_many_requests":
      return { error: "Too many requests", message }
    case "upstream":
      return { error: "Upstream service failed", message }
    case "unavailable":
      return { error: "Service unavailable", message }
    case "internal":
      return { error: "Internal server error", message: "Something went wrong on our side" }
  }
}

function invalid({ message, details }: LiveryError, doing: string | undefined): Words {
  const field = details.path?.map(String).join(".")
  if (!field) return { error: "Invalid request", message }
  if (!details.missing) return { error: `Invalid field: ${field}`, message }
  const when = doing ? ` when ${doing}` : ""
  return { error: `Missing required field: ${field}`, message: `The '${field}' field is required${when}` }
}

const VERBS: Record<string, string> = {
  bots: "create more bots",
  conversations: "start more conversations",
  messages: "send more messages",
}

function full(noun: string): Words {
  const singular = label(noun).replace(/s$/, "")
  const verb = VERBS[noun] ?? `add more ${noun}`
  return { error: `${singular} limit reached for current plan`, message: `Upgrade your plan to ${verb}` }
}

const label = (noun: string) => {
  const spaced = noun.replaceAll(/([A-Z])/g, " $1").toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
