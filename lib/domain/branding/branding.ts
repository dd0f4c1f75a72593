import { findHost, partnerAddress } from "./find-host.ts"
import { knownHosts } from "./known-hosts.ts"
import { parseHostname } from "./parse-hostname.ts"
import type { Host } from "./schema.ts"

export { homeOf } from "./home-of.ts"
export { readLogo } from "./read-logo.ts"
export { updateBrand } from "./update-brand.ts"
export { parseHostname, partnerAddress }

const KEEP_MS = 5_000
const MOST = 2_000

/**
 * Whom a Host header belongs to, with its brand; null when it is nobody's. Answers are kept for five seconds in each
 * process, so a new address or colour shows that late.
 */
export function hostOf(header: string | null | undefined): Promise<Host | null> {
  const hostname = parseHostname(header)
  if (!hostname) return Promise.resolve(null)
  const known = knownHosts()
  const entry = known.get(hostname)
  if (entry && entry.until > Date.now()) return entry.host
  if (known.size >= MOST) known.clear()
  const host = findHost(hostname)
  known.set(hostname, { until: Date.now() + KEEP_MS, host })
  host.catch(() => known.delete(hostname))
  return host
}
