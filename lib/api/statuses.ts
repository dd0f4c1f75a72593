import type { ErrorCode } from "../core/errors.ts"

/** HTTP statuses where a plan's limit is 403: the Tenant API and the web app's own routes. */
export const STATUSES: Record<ErrorCode, number> = {
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
