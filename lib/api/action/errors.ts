import { type ErrorCode, LiveryError } from "../../core/errors.ts"
import type { Call } from "../call.ts"
import { json, type Reply } from "../reply.ts"

const CODES: Record<ErrorCode, readonly [status: number, code: string]> = {
  invalid_input: [400, "BAD_REQUEST"],
  not_authenticated: [401, "NOT_AUTHENTICATED"],
  no_subscription: [402, "NO_SUBSCRIPTION"],
  not_authorized: [403, "NOT_AUTHORIZED"],
  not_found: [404, "NOT_FOUND"],
  method_not_allowed: [405, "METHOD_NOT_ALLOWED"],
  conflict: [409, "CONFLICT"],
  too_large: [413, "CONTENT_TOO_LARGE"],
  unsupported_type: [415, "UNSUPPORTED_MEDIA_TYPE"],
  unprocessable: [422, "UNPROCESSABLE_ENTITY"],
  limit_reached: [429, "LIMITS_REACHED"],
  too_many_requests: [429, "TOO_MANY_REQUESTS"],
  upstream: [502, "BAD_GATEWAY"],
  unavailable: [503, "SERVICE_UNAVAILABLE"],
  internal: [500, "INTERNAL_SERVER_ERROR"],
}
/** Faults of an upstream keep their own status where they have one, under the code `<SYSTEM>_<CODE>`. */
const UPSTREAM: Record<string, number> = {
  BAD_REQUEST: 400,
  TIMEOUT: 408,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
}

interface Coded {
  status: number
  code: string
  headers?: Record<string, string>
}

/** Status and code of an error in the action API's table. */
export function codeOf({ code, details }: LiveryError): Coded {
  const [status, name] = CODES[code]
  const headers =
    details.retryAfter === undefined ? undefined : { "Retry-After": String(Math.ceil(details.retryAfter)) }
  if (code !== "upstream") return { status, code: name, ...(headers && { headers }) }
  const kind = details.systemCode ?? name
  return {
    status: UPSTREAM[kind] ?? status,
    code: `${details.system ?? "MODEL"}_${kind}`,
    ...(headers && { headers }),
  }
}

/**
 * The action API's error envelope: top level for the SDK, nested for readers of the manual (contract: the action API
 * says it twice). A file that is too large has reached a limit of the plan.
 */
export function refuse(error: LiveryError, call?: Call): Reply {
  const isLimit = error.code === "too_large" && call?.route?.upload !== undefined
  const { status, code, headers } = codeOf(isLimit ? new LiveryError("limit_reached", error.message) : error)
  const { message } = error
  return { ...json({ message, code, error: { message, code } }, status), ...(headers && { headers }) }
}
