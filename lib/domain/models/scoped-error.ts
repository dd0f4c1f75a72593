import { LiveryError } from "../../core/errors.ts"

/** Fields that the AI SDK's errors carry; read structurally, since several copies of its classes may be loaded. */
interface ProviderFault {
  statusCode?: number
  isRetryable?: boolean
  name?: string
  code?: string
  cause?: unknown
  responseHeaders?: Record<string, string>
  responseBody?: string
  /** Of a fault by a key of an account's own (ask-by-key.ts). */
  isKeyRefused?: boolean
}

const CODES: Record<number, string> = {
  400: "BAD_REQUEST",
  401: "NOT_AUTHENTICATED",
  402: "NO_SUBSCRIPTION",
  403: "NOT_AUTHORIZED",
  404: "NOT_FOUND",
  408: "TIMEOUT",
  413: "BAD_REQUEST",
  422: "UNPROCESSABLE_ENTITY",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
  504: "GATEWAY_TIMEOUT",
}

/** Whether asking again may help: overload, time-outs and lost connections, not refusals. */
export function isRetryable(error: unknown): boolean {
  const { statusCode, isRetryable: says } = faultOf(error)
  if (says !== undefined) return says
  return statusCode === undefined || statusCode === 408 || statusCode === 429 || statusCode >= 500
}

/** The HTTP status that a model server answered with, where it did. */
export const statusOf = (error: unknown): number | undefined => faultOf(error).statusCode
/** How long the model's server asks to wait, in milliseconds; 0 where it says nothing. */
export const retryAfter = (error: unknown): number =>
  1000 * (Number(faultOf(error).responseHeaders?.["retry-after"]) || 0)

/** A model's fault as `upstream`, with the scoped code MODEL_… of the action API. The provider's own words stay in the log. */
export function scopedError(error: unknown): LiveryError {
  const { statusCode } = faultOf(error)
  const systemCode = statusCode ? (CODES[statusCode] ?? "BAD_GATEWAY") : "BAD_GATEWAY"
  return new LiveryError(
    "upstream",
    "The language model could not answer",
    { system: "MODEL", systemCode },
    { cause: error },
  )
}

/** Whether an answer that a fault broke off may be gone on with. */
export const canContinue = (error: unknown): boolean => isRetryable(faultOf(error).cause)

/** Whether a model could not answer because its provider refuses the key that an account entered. */
export const isRefusedKey = (error: unknown): boolean => faultOf(faultOf(error).cause).isKeyRefused === true

/** Credit that is used up is told with statuses of other things. */
const NO_CREDIT = /insufficient_quota|credit balance/i

/** Whether a provider's fault is about the key that it was asked by: it is wrong, may not, or has no credit left. */
export function isKeyFault(error: unknown): boolean {
  const { statusCode = 0, responseBody = "" } = faultOf(error)
  return (
    [401, 402, 403].includes(statusCode) ||
    (statusCode === 400 && responseBody.includes("API_KEY_INVALID")) ||
    NO_CREDIT.test(responseBody)
  )
}

const faultOf = (error: unknown): ProviderFault => (typeof error === "object" && error !== null ? error : {})
