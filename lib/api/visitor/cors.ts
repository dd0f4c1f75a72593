import { newId } from "../../core/ids.ts"
import type { Call } from "../call.ts"
import { toResponse } from "../reply.ts"

const HEADERS = "authorization, content-type, idempotency-key, x-livery-client"
const EXPOSED = "ETag, Retry-After, X-Request-Id, Idempotency-Replayed, Content-Disposition"
/** Seconds that a browser remembers what it was told. */
const MAX_AGE = "7200"

/** Headers by which a page of an allowed origin, and no other, may read the answer. Cookies play no part. */
export const corsHeaders = ({ allowedOrigin }: Call): Record<string, string> => ({
  Vary: "Origin",
  ...(allowedOrigin && {
    "Access-Control-Allow-Origin": allowedOrigin,
    "Access-Control-Expose-Headers": EXPOSED,
  }),
})

/**
 * What a browser asks before it lets a page call. It names no bot by then that could be looked up without telling of it, so
 * every origin gets the same answer; the call itself is what is checked.
 */
export function preflight(origin: string | undefined): Response {
  const headers = {
    Vary: "Origin",
    ...(origin && {
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Allow-Methods": "GET, POST, DELETE",
      "Access-Control-Allow-Headers": HEADERS,
      "Access-Control-Max-Age": MAX_AGE,
    }),
  }
  return toResponse({ status: 204, type: "text/plain", body: null, headers }, newId())
}
