import { isLiveryError, LiveryError, limitReached, notFound } from "../core/errors.ts"

/** SQLSTATE that livery_reserve raises when a limit is reached; its detail names the metric. */
const LIMIT = "LV429"
/** SQLSTATE that livery_enter raises when a remembered caller is no longer what it was. */
const FORGOTTEN = "LV401"
/** SQLSTATE that livery_require raises when what a statement rests on has changed; its detail names what. */
const CHANGED = "LV409"

/** What pg says, without a code, of a connection that broke or never came. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** The noun of the error that a claim which no longer holds ends in. */
export const CLAIM = "claim"

interface DatabaseFault {
  code?: string
  detail?: string
  message: string
  meta?: { target?: unknown; modelName?: string; driverAdapterError?: { cause?: DatabaseCause } }
}
interface DatabaseCause {
  originalCode?: string
  originalMessage?: string
  code?: string
  message?: string
  detail?: string
}

/** Turns a fault of PostgreSQL or Prisma into a LiveryError where it means something to the caller; else returns it unchanged. */
export function translateDatabaseError(error: unknown): unknown {
  if (isLiveryError(error) || !(error instanceof Error)) return error
  const fault = error as Error & DatabaseFault
  const cause = fault.meta?.driverAdapterError?.cause
  const code =
    cause?.originalCode ?? cause?.code ?? fault.code ?? (LOST.test(fault.message) ? "08006" : undefined)
  switch (code) {
    case LIMIT:
      return limitReached(
        metricOf(cause?.detail ?? fault.detail, cause?.originalMessage ?? cause?.message ?? fault.message),
      )
    case FORGOTTEN:
      return new LiveryError("not_authenticated", "The key has changed", { noun: CLAIM })
    case CHANGED:
      return new LiveryError("conflict", "Something else changed this at the same time: try again", {
        noun: fault.detail ?? "resource",
      })
    case "P2025":
      return notFound(nounOf(fault.meta?.modelName))
    // A text that is no UUID stood where an id stands.
    case "22P02":
    case "P2003":
    case "23503":
      return notFound("resource")
    case "P2002":
    case "23505":
      return new LiveryError("conflict", "Another resource already has this value", {}, { cause: error })
    case "22P05":
    case "22021":
      return new LiveryError(
        "invalid_input",
        "The text contains characters that cannot be stored",
        {},
        { cause: error },
      )
    case "P2024":
    case "P1001":
    case "57P01":
    case "57P02":
    case "57P03":
    case "53300":
    case "08006":
    case "ECONNRESET":
    case "EPIPE":
    case "ECONNREFUSED":
    case "ENOENT":
      return new LiveryError(
        "unavailable",
        "The database is not reachable at the moment",
        { retryAfter: 2 },
        { cause: error },
      )
    default:
      return error
  }
}

const metricOf = (detail: string | undefined, message: string) =>
  detail ?? /limit of (\w+)/.exec(message)?.[1] ?? "resources"

const nounOf = (model: string | undefined) =>
  model ? model.charAt(0).toLowerCase() + model.slice(1) : "resource"
