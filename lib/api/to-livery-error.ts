import { isLiveryError, LiveryError } from "../core/errors.ts"
import type { Log, LogFields } from "../core/log.ts"
import { unavailableOr } from "../db/database-errors.ts"

/**
 * What a caller is told of a thrown value, wherever an error becomes an answer. A fault of ours is logged and hidden; one
 * of the database that passes is `unavailable`, and logged because the operator has to hear of it.
 */
export function toLiveryError(error: unknown, log: Log, fields: LogFields): LiveryError {
  const told = unavailableOr(error)
  if (!isLiveryError(told) || told.code === "internal") {
    log.error("a request failed", fields, error)
    return new LiveryError("internal", "Something went wrong on our side")
  }
  if (told.code === "unavailable" && told.cause)
    log.error("a request could not be served", fields, told.cause)
  return told
}
