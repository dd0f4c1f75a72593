import { Resolver as Dns, lookup } from "node:dns/promises"
import { Refused } from "./refused.ts"

/** All IP addresses of a name. */
export type Resolver = (name: string, signal: AbortSignal) => Promise<string[]>

/**
 * Asks DNS itself, not the system: the system's call cannot be ended, and a few names that hang would hold up every
 * thread that reads files or checks passwords.
 */
export const askDns: Resolver = async (name, signal) => {
  const dns = new Dns({ timeout: 3000, tries: 2 })
  const cancel = () => dns.cancel()
  signal.addEventListener("abort", cancel, { once: true })
  try {
    const answers = await Promise.all([orNone(dns.resolve4(name)), orNone(dns.resolve6(name))])
    return answers.flat()
  } finally {
    signal.removeEventListener("abort", cancel)
  }
}

/** What the system knows, hosts file and all: for hosts that the operator has named. */
export const askSystem: Resolver = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)

/** A name may have addresses of one kind only; any other failure leaves open what it has. */
async function orNone(answer: Promise<string[]>): Promise<string[]> {
  try {
    return await answer
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, "code") : undefined
    if (code === "ENODATA" || code === "ENOTFOUND") return []
    throw new Refused(`DNS ${String(code)}`)
  }
}
