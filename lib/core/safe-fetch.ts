import { LiveryError } from "./errors.ts"
import { makeLog } from "./log.ts"
import { callOnce } from "./safe-fetch/call-once.ts"
import { checkSpelling, checkTarget } from "./safe-fetch/check-target.ts"
import { nextRequest } from "./safe-fetch/next-request.ts"
import { Refused } from "./safe-fetch/refused.ts"
import type { SafeFetchOptions, SafeResponse } from "./safe-fetch/schema.ts"

export type { SafeFetchOptions, SafeResponse } from "./safe-fetch/schema.ts"

/** The one reason for everything refused or failed, so that it cannot be told which ports are open. */
export const UNREACHABLE = "This address could not be reached."

/**
 * Calls an address that a person can influence, and only if it is public: the one way out of Livery to such addresses.
 * Names are resolved once, every answer must be public, and the connection goes to what was checked; so with each
 * redirect. Throws `unprocessable` with one reason for all that is refused or fails; the cause is in the log. Any HTTP
 * status is an answer. Throws the signal's reason when the caller gives up.
 */
export async function safeFetch(
  address: string | URL,
  options: SafeFetchOptions = {},
): Promise<SafeResponse> {
  const { timeoutMs = 10_000, redirects = 3, log = makeLog() } = options
  const late = AbortSignal.timeout(timeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, late]) : late
  let host: string | undefined
  try {
    let request = nextRequest(address, options)
    for (let left = redirects; ; left--) {
      options.signal?.throwIfAborted()
      const target = await checkTarget(request.address, { ...options, signal })
      host = target.url.host
      const response = await callOnce(target, request, { ...options, signal })
      const { location } = response.headers
      if (redirects === 0 || !location || !REDIRECTS.has(response.status)) return response
      if (left === 0) throw new Refused("too many redirects")
      request = request.follow(response.status, new URL(location, target.url))
    }
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason
    log.info("an outbound request was refused or failed", { host, code: causeOf(error) })
    throw new LiveryError("unprocessable", UNREACHABLE)
  }
}

/**
 * Whether `safeFetch` would call an address now; asks DNS, but connects to nothing. Throws `unprocessable` with the one
 * reason. Saves people a surprise when they enter it; the call itself checks again.
 */
export async function checkAddress(
  address: string,
  {
    timeoutMs = 5_000,
    log = makeLog(),
    ...options
  }: Pick<SafeFetchOptions, "timeoutMs" | "log" | "resolve"> = {},
): Promise<void> {
  try {
    await checkTarget(address, { ...options, signal: AbortSignal.timeout(timeoutMs) })
  } catch (error) {
    log.info("an address was refused", { code: causeOf(error) })
    throw new LiveryError("unprocessable", UNREACHABLE)
  }
}

/**
 * Whether `safeFetch` will never call an address, as it is spelt: its scheme, credentials, port, or an IP address that is
 * not public. Asks nobody, so it tells nothing that the person who typed it does not know.
 */
export function isForbidden(address: string): boolean {
  try {
    checkSpelling(address)
    return false
  } catch {
    return true
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** A short word for the log; messages of other systems may quote what they were sent. */
function causeOf(error: unknown): string {
  if (error instanceof Refused) return error.message
  if (!(error instanceof Error)) return "unknown"
  const code: unknown = Reflect.get(error, "code")
  return typeof code === "string" ? code : error.name
}
