import { isLiveryError } from "../../core/errors.ts"
import type { Log } from "../../core/log.ts"
import { STATUSES } from "../statuses.ts"

/** A failure as a route of the web app tells it to its own page, which finds the words: `code`, `message`, `noun`. */
export function refuse(error: unknown, log: Log): Response {
  const known = isLiveryError(error)
  if (!known) log.error("a request of the web app failed", {}, error)
  const code = known ? error.code : "internal"
  const told = known && code !== "internal" ? { message: error.message, noun: error.details.noun } : {}
  return Response.json(
    { code, ...told },
    { status: STATUSES[code], headers: { "cache-control": "no-store" } },
  )
}
