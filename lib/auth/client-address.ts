import { z } from "zod"

const V4 = z.ipv4()
const V6 = z.ipv6()
const NEAR = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd]|fe80:)/i

/**
 * The caller's network address, or undefined. The server writes the address of its connection last into
 * `x-forwarded-for`; where that is a proxy on this machine or network, the one before it is what the proxy saw. Earlier
 * ones anybody can write. An IPv6 customer has a whole /64, which counts as one.
 */
export function clientAddress(headers: Headers): string | undefined {
  const noted = (headers.get("x-forwarded-for") ?? "").split(",").map((text) => text.trim())
  const last = noted.at(-1) ?? ""
  const seen = NEAR.test(last) ? (noted.at(-2) ?? last) : last
  if (V4.safeParse(seen).success) return seen
  return V6.safeParse(seen).success ? network(seen) : undefined
}

function network(address: string): string {
  const [head = "", tail = ""] = address.split("::")
  const [left, right] = [head, tail].map((half) => half.split(":").filter(Boolean)) as [string[], string[]]
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
  return `${[...left, ...zeros, ...right].slice(0, 4).join(":")}::/64`
}
