import ipaddr from "ipaddr.js"

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number]

/** Whose word counts about where a request came from: so many hops before us, or every proxy within these networks. */
export type TrustedProxies = { hops: number } | { networks: Range[] }

const MOST_HOPS = 10

/**
 * The setting LIVERY_TRUSTED_PROXIES: empty for none, a number of hops, or networks such as
 * "10.0.0.0/8, 2001:db8::/32, 192.0.2.7". Throws an Error that says what is wrong with it.
 */
export function readTrustedProxies(text: string): TrustedProxies {
  const parts = text.split(",").map((part) => part.trim())
  const [first = ""] = parts
  if (parts.length === 1 && /^\d*$/.test(first)) {
    if (Number(first) > MOST_HOPS) throw new Error(`must be at most ${MOST_HOPS} hops`)
    return { hops: Number(first) }
  }
  return { networks: parts.filter(Boolean).map(readNetwork) }
}

function readNetwork(text: string): Range {
  const [address = "", bits, ...more] = text.split("/")
  const found = parseAddress(address)
  const most = found?.kind() === "ipv4" ? 32 : 128
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
  if (found && isLength && more.length === 0) return [found, bits === undefined ? most : Number(bits)]
  throw new Error(
    `must be a number of hops such as 1, or networks such as 10.0.0.0/8 with commas between them, not "${text.slice(0, 60)}"`,
  )
}

/** Whether a proxy is trusted that is so many hops before us: 0 is the one that connected to us. */
export function isTrusted(proxies: TrustedProxies, address: ipaddr.IPv4 | ipaddr.IPv6, hop: number): boolean {
  if ("hops" in proxies) return hop < proxies.hops
  return ipaddr.subnetMatch(address, { trusted: proxies.networks }, "") === "trusted"
}

/** An IP address; one that carries IPv4 within IPv6 is the IPv4 address. Null for names, shortened and odd forms. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const isPlain =
    ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(":") && ipaddr.IPv6.isValid(text))
  return isPlain ? ipaddr.process(text) : null
}
