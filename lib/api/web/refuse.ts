import type { Log } from "../../core/log.ts"
import { STATUSES } from "../statuses.ts"
import { toLiveryError } from "../to-livery-error.ts"

/** A failure as a route of the web app tells it to its own page, which finds the words: `code`, `message`, `noun`. */
export function refuse(error: unknown, log: Log): Response {
  const { code, message, details } = toLiveryError(error, log, {})
  const told = code === "internal" ? {} : { message, noun: details.noun }
  const headers = {
    "cache-control": "no-store",
    ...(details.retryAfter !== undefined && { "retry-after": String(Math.ceil(details.retryAfter)) }),
  }
  return Response.json({ code, ...told }, { status: STATUSES[code], headers })
}
