import { type ErrorCode, isLiveryError } from "../../core/errors.ts"
import type { Log } from "../../core/log.ts"

const STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  not_authenticated: 401,
  no_subscription: 403,
  not_authorized: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  unsupported_type: 415,
  unprocessable: 422,
  limit_reached: 403,
  too_many_requests: 429,
  upstream: 502,
  unavailable: 503,
  internal: 500,
}

/** A failure as a route of the web app tells it to its own page, which finds the words: `code`, `message`, `noun`. */
export function refuse(error: unknown, log: Log): Response {
  const known = isLiveryError(error)
  if (!known) log.error("a request of the web app failed", {}, error)
  const code = known ? error.code : "internal"
  const told = known && code !== "internal" ? { message: error.message, noun: error.details.noun } : {}
  return Response.json({ code, ...told }, { status: STATUS[code], headers: { "cache-control": "no-store" } })
}
