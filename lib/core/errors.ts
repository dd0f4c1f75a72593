/** Every way in which Livery refuses or fails. Each API dialect maps these to its own status and envelope. */
export type ErrorCode =
  | "invalid_input"
  | "not_authenticated"
  | "no_subscription"
  | "not_authorized"
  | "not_found"
  | "method_not_allowed"
  | "conflict"
  | "too_large"
  | "unsupported_type"
  | "unprocessable"
  | "limit_reached"
  | "too_many_requests"
  | "upstream"
  | "unavailable"
  | "internal"

export interface ErrorDetails {
  /** What was not found or is full, in the words of architecture.md: "bot", "conversation", "messages", … */
  noun?: string
  /** Where in the input the fault lies, outermost first, e.g. ["name"]. */
  path?: readonly PropertyKey[]
  /** Whether the field at `path` is missing rather than wrong. */
  missing?: boolean
  /** Seconds after which a retry may succeed. */
  retryAfter?: number
  /** For `upstream`: the system that failed, e.g. "MODEL", and its own kind of failure. */
  system?: string
  systemCode?: string
  /** A finer name of the same refusal, for callers who act on it: "origin_not_allowed", "consent_required", … */
  reason?: string
  /** For the reason "attended": the person who has what was asked for. */
  holder?: { id: string; name: string }
  /** For the reason "challenge_required": what has to be solved. */
  challenge?: object
}

/** The one error class. Told apart by `code`, never by instanceof: two module graphs may hold a copy each. */
export class LiveryError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = "LiveryError"
    this.code = code
    this.details = details
  }
}

/** Whether a thrown value is a LiveryError, whichever module graph threw it. */
export const isLiveryError = (error: unknown): error is LiveryError =>
  error instanceof Error && error.name === "LiveryError" && "code" in error

/** The answer for an id that is unknown or belongs to another account: the two are never told apart. */
export const notFound = (noun: string): LiveryError =>
  new LiveryError("not_found", `The requested ${noun} does not exist or you don't have access`, { noun })

/** A limit of the account or of its partner was reached. `noun` is the plural that is counted, e.g. "bots". */
export const limitReached = (noun: string): LiveryError =>
  new LiveryError("limit_reached", `The limit of ${noun} is reached`, { noun })

export const invalidInput = (message: string, path: readonly PropertyKey[] = []): LiveryError =>
  new LiveryError("invalid_input", message, { path })
