import { isLiveryError, LiveryError, limitReached, notFound } from "../core/errors.ts"
import { databaseFault } from "./fault-code.ts"

/** SQLSTATE that livery_reserve raises when a limit is reached; its detail names the metric. */
const LIMIT = "LV429"
/** SQLSTATE that livery_enter raises when a remembered caller is no longer what it was. */
const FORGOTTEN = "LV401"
/** SQLSTATE that livery_require raises when what a statement rests on has changed; its detail names what. */
const CHANGED = "LV409"

/** The noun of the error that a claim which no longer holds ends in. */
export const CLAIM = "claim"

/** A fault of one of the database's own connections as a LiveryError where it means something to the caller; else unchanged. */
export function translateDatabaseError(error: unknown): unknown {
  if (isLiveryError(error) || !(error instanceof Error)) return error
  const { code, detail, message, model } = databaseFault(error, true)
  switch (code) {
    case LIMIT:
      return limitReached(detail ?? /limit of (\w+)/.exec(message)?.[1] ?? "resources")
    case FORGOTTEN:
      return new LiveryError("not_authenticated", "The key has changed", { noun: CLAIM })
    case CHANGED:
      return new LiveryError("conflict", "Something else changed this at the same time: try again", {
        noun: detail ?? "resource",
      })
    case "P2025":
      return notFound(nounOf(model))
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
    default:
      return unavailable(code, error) ?? error
  }
}

/**
 * A thrown value as `unavailable` where it is a fault of the database that passes, wherever it was thrown; else
 * unchanged. For the places where errors become answers, so that none goes out as an error of ours.
 */
export function unavailableOr(error: unknown): unknown {
  if (isLiveryError(error) || !(error instanceof Error)) return error
  return unavailable(databaseFault(error).code, error) ?? error
}

interface Passing {
  /** SQLSTATE classes and codes, and Prisma's. */
  codes: RegExp
  message: string
  /** Seconds until it may be over. */
  retryAfter: number
}

/** Faults that say nothing of the request: the same one may succeed a little later. The first that matches counts. */
const PASSING: readonly Passing[] = [
  {
    codes: /^(53100|58)/,
    message: "The database cannot store anything at the moment",
    retryAfter: 30,
  },
  // Deadlocks, what others changed, statements that were cancelled, prepared statements that a pooler lost.
  {
    codes: /^(40|25P0[234]|26000|53|55P03|57014|P2024|P2028|P2034|P2037)/,
    message: "The database is busy at the moment",
    retryAfter: 1,
  },
  // Connections that broke or never came, servers that start, stop or are being restored.
  {
    codes: /^(08|28|3D000|57|P10)/,
    message: "The database is not reachable at the moment",
    retryAfter: 2,
  },
]

function unavailable(code: string | undefined, cause: Error): LiveryError | undefined {
  const passing = code && PASSING.find(({ codes }) => codes.test(code))
  if (!passing) return undefined
  const { message, retryAfter } = passing
  return new LiveryError("unavailable", message, { retryAfter }, { cause })
}

const nounOf = (model: string | undefined) =>
  model ? model.charAt(0).toLowerCase() + model.slice(1) : "resource"
