import { isIP } from "node:net"

/**
 * The caller's network address as the server wrote it into the request (the last entry, which no caller can choose), or
 * undefined. An IPv6 customer has a whole /64, which counts as one.
 */
export function clientAddress(headers: Headers): string | undefined {
  const text = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? ""
  switch (isIP(text)) {
    case 4:
      return text
    case 6:
      return text.startsWith("::") ? text : `${expand(text).slice(0, 4).join(":")}::/64`
    default:
      return undefined
  }
}

function expand(address: string): string[] {
  const [head = "", tail = ""] = address.split("::")
  const [left, right] = [head, tail].map((half) => half.split(":").filter(Boolean)) as [string[], string[]]
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right]
}
