import { LiveryError } from "../errors.ts"
import { checkTarget } from "./check-target.ts"
import type { Resolver } from "./resolve-host.ts"

/** Where to connect to a server that a person named. */
export interface PinnedServer {
  /** An IP address that was checked. */
  address: string
  /** Whether the operator lets people reach it although it is private (LIVERY_ALLOW_PRIVATE_HOSTS). */
  isExempt: boolean
}

/**
 * What `safeFetch` is for calls, for connections that speak something else: resolves a name once and gives an address that
 * is public. Throws `unprocessable` with one reason for all that is refused or fails.
 */
export async function pinServer(
  { host, port }: { host: string; port: number },
  { ports, resolve }: { ports: readonly number[]; resolve?: Resolver },
): Promise<PinnedServer> {
  try {
    const signal = AbortSignal.timeout(5_000)
    const target = await checkTarget(`http://${host}:${port}`, { ports, signal, ...(resolve && { resolve }) })
    const [address] = target.pinned
    if (address) return { address, isExempt: target.isExempt }
  } catch {
    // One reason for all, so that it cannot be told which names and ports there are.
  }
  throw new LiveryError("unprocessable", "This server could not be reached")
}
