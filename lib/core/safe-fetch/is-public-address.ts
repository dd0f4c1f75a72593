import ipaddr from "ipaddr.js"

/** Public by the registry, but a service of the machine's own cloud: Azure's. */
const INNER = new Set(["168.63.129.16"])
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3")

/**
 * Whether an IP address is one of the public internet. Of IPv6 only what is given out for that (2000::/3) counts, which
 * leaves out every form that carries an IPv4 address inside (::a.b.c.d, mapped, NAT64); 6to4 and Teredo are refused too.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.range() !== "unicast" || INNER.has(address.toString())) return false
  return address.kind() === "ipv4" || (address as ipaddr.IPv6).match(GLOBAL_UNICAST)
}
