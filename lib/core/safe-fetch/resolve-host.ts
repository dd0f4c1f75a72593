import { Resolver as Dns, lookup } from "node:dns/promises"
import { Refused } from "./refused.ts"

/** All IP addresses of a name. */
export type Resolver = (name: string, signal: AbortSignal) => Promise<string[]>

/**
 * Asks DNS itself, not the system: the system's call cannot be ended, and a few names that hang would hold up every
 * thread that reads files or checks passwords. `servers` as "address:port"; those of the system unless given.
 */
export const askDns =
  (servers?: readonly string[]): Resolver =>
  async (name, signal) => {
    const dns = new Dns({ timeout: 3000, tries: 2 })
    if (servers) dns.setServers(servers)
    const cancel = () => dns.cancel()
    signal.addEventListener("abort", cancel, { once: true })
    try {
      // Where one kind fails the other may do; only what is answered here is ever connected to.
      const answers = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)])
      const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []))
      if (addresses.length === 0) throw new Refused("no address")
      return addresses
    } finally {
      signal.removeEventListener("abort", cancel)
    }
  }

/** What the system knows, hosts file and all: for hosts that the operator has named. */
export const askSystem: Resolver = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)
