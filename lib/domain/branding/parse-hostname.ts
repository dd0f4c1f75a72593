const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The host name of a Host header: lower case, without port and final dot; null for anything that is not plainly one
 * (user names, paths, several hosts, control characters, IPv6 other than loopback).
 */
export function parseHostname(header: string | null | undefined): string | null {
  const found = /^(\[::1\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(header ?? "")
  if (!found?.[1] || Number(found[2] ?? 0) > 65535) return null
  const hostname = found[1].toLowerCase().replace(/\.$/, "")
  if (hostname === "[::1]") return hostname
  return hostname.length <= 253 && hostname.split(".").every((label) => LABEL.test(label)) ? hostname : null
}
