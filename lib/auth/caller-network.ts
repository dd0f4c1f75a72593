import { isTrusted, parseAddress, type TrustedProxies } from "../core/trusted-proxies.ts"

/** Proxies that are looked past at most, however long the header is. */
const MOST = 32

/**
 * The network that a request is counted under: that of the connection's `peer`, unless the peer is a trusted proxy. Then
 * it is what the proxy noted, last in `forwarded` (the header X-Forwarded-For), and so on from right to left for as long
 * as the one who noted it is trusted: entries further left can be anybody's. A note that is no address is passed over
 * for the proxy that wrote it. An IPv4 address is its own network; of IPv6 a customer has a /64, and this machine itself is ::1. Undefined where the
 * peer is no address.
 */
export function callerNetwork(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: TrustedProxies,
): string | undefined {
  let caller = parseAddress(peer ?? "")
  if (!caller) return undefined
  let hop = 0
  for (const note of fromTheRight(forwarded ?? "")) {
    if (hop === MOST || !isTrusted(proxies, caller, hop++)) break
    const noted = parseAddress(withoutPort(note))
    if (!noted) break
    caller = noted
  }
  // This machine is no customer's network.
  if (caller.kind() === "ipv4" || caller.range() === "loopback") return caller.toString()
  const groups = caller.toNormalizedString().split(":")
  return `${groups.slice(0, 4).join(":")}::/64`
}

function* fromTheRight(list: string): Generator<string> {
  for (let end = list.length; end > 0; ) {
    const comma = list.lastIndexOf(",", end - 1)
    yield list.slice(comma + 1, end).trim()
    end = comma
  }
}

// Some load balancers note the port as well: "203.0.113.7:4711", "[2001:db8::1]:4711".
const withoutPort = (text: string): string =>
  /^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text)?.slice(1).find(Boolean) ?? text
