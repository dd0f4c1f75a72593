import { admit, type Quota, type RateKind, requirePermit } from "../domain/rate-limits/rate-limits.ts"
import type { Call } from "./call.ts"

/** Counts a request under its key or address. Throws `too_many_requests`; the call remembers the quota for its headers. */
export function rateLimit(call: Call, kind: RateKind, id: string): void | Promise<void> {
  const quota = admit(kind, id)
  if (quota instanceof Promise) return quota.then((found) => check(call, found))
  if (quota) check(call, quota)
}

function check(call: Call, quota: Quota): void {
  call.quota = quota
  requirePermit(quota)
}

/** What a caller is told of its limit on every answer. */
export const quotaHeaders = ({ quota }: Call): Record<string, string> | undefined =>
  quota && {
    "RateLimit-Limit": String(quota.limit),
    "RateLimit-Remaining": String(quota.remaining),
    "RateLimit-Reset": String(quota.reset),
  }
