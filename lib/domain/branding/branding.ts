import { findHost, isOwnName, partnerAddress } from "./find-host.ts"
import { knownHosts } from "./known-hosts.ts"
import { parseHostname } from "./parse-hostname.ts"
import type { Host } from "./schema.ts"

export { homeOf, slugAddressOf, slugHostOf } from "./home-of.ts"
export { readIcon, readLogo } from "./read-logo.ts"
export { updateBrand } from "./update-brand.ts"
export { isOwnName, parseHostname, partnerAddress }

const KEEP_MS = 5_000
const MOST = 2_000

/**
 * Whom a Host header belongs to, with its brand; null when it is nobody's, or a client's. Answers are kept for five seconds
 * in each process, so a new address or colour shows that late.
 */
export async function hostOf(header: string | null | undefined): Promise<Host | null> {
  const host = await anyHostOf(header)
  return host?.kind === "customer" ? null : host
}

/** The same with the domains of clients, which serve nothing but the chat of one bot: for what belongs to that chat. */
export function anyHostOf(header: string | null | undefined): Promise<Host | null> {
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

/** Asks anew for a host from now on, in this process. */
export const forgetHost = (hostname: string): void => void knownHosts().delete(hostname)
