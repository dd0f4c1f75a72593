import type { SafeResponse } from "../../../core/safe-fetch.ts"

/** Too many requests; a server behind, or all of it, is away for the moment. */
const PASSING = new Set([429, 502, 503, 504])
/** Where a server does not say how long: a second, then two. */
const FIRST_WAIT = 1000

/**
 * Milliseconds after which an answer may be another one, by its Retry-After (seconds or a date); undefined where it is
 * lasting. `tries`: how often it was asked for.
 */
export function retryAfter({ status, headers }: SafeResponse, tries: number): number | undefined {
  if (!PASSING.has(status)) return undefined
  const said = headers["retry-after"]?.trim() ?? ""
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isNaN(wait) ? FIRST_WAIT * 2 ** (tries - 1) : Math.max(0, wait)
}
